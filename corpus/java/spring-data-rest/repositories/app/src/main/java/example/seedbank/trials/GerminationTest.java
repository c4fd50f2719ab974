package example.seedbank.trials;

import example.seedbank.stock.Accession;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
public class GerminationTest {
    @Id
    @GeneratedValue
    private Long id;

    private int sprouted;

    @ManyToOne
    // route: GET /api/germinationTests/{id}/accession [configured]
    // route: GET /api/germinationTests/{id}/accession/{propertyId} [configured]
    private Accession accession;

    public Long getId() {
        return id;
    }

    public int getSprouted() {
        return sprouted;
    }

    public Accession getAccession() {
        return accession;
    }
}
