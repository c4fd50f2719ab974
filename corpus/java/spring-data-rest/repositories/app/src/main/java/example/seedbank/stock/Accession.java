package example.seedbank.stock;

import example.seedbank.trials.GerminationTest;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.rest.core.annotation.RestResource;

@Entity
public class Accession {
    @Id
    @GeneratedValue
    private Long id;

    private String taxon;
    private String note;

    @ManyToOne
    // route: GET /api/accessions/{id}/collector [configured]
    // route: PUT /api/accessions/{id}/collector [configured]
    // route: DELETE /api/accessions/{id}/collector [configured]
    // route: GET /api/accessions/{id}/collector/{propertyId} [configured]
    // route: DELETE /api/accessions/{id}/collector/{propertyId} [configured]
    private Collector collector;

    // Shelves are not exported, and are shown within the accession.
    @ManyToOne
    // no-route: its repository is not exported
    private Shelf shelf;

    @ManyToOne
    // route: GET /api/accessions/{id}/country [configured]
    // route: PUT /api/accessions/{id}/country [configured]
    // route: DELETE /api/accessions/{id}/country [configured]
    // route: GET /api/accessions/{id}/country/{propertyId} [configured]
    // route: DELETE /api/accessions/{id}/country/{propertyId} [configured]
    @RestResource(path = "country")
    private Country origin;

    @OneToMany(mappedBy = "accession")
    // route: GET /api/accessions/{id}/tests [configured]
    // route: POST /api/accessions/{id}/tests [configured]
    // route: PUT /api/accessions/{id}/tests [configured]
    // route: PATCH /api/accessions/{id}/tests [configured]
    // route: GET /api/accessions/{id}/tests/{propertyId} [configured]
    // route: DELETE /api/accessions/{id}/tests/{propertyId} [configured]
    private List<GerminationTest> tests = new ArrayList<>();

    public Long getId() {
        return id;
    }

    public String getTaxon() {
        return taxon;
    }

    public void setTaxon(String taxon) {
        this.taxon = taxon;
    }

    public String getNote() {
        return note;
    }

    public Collector getCollector() {
        return collector;
    }

    public void setCollector(Collector collector) {
        this.collector = collector;
    }

    public Shelf getShelf() {
        return shelf;
    }

    public Country getOrigin() {
        return origin;
    }

    public void setOrigin(Country origin) {
        this.origin = origin;
    }

    public List<GerminationTest> getTests() {
        return tests;
    }
}
