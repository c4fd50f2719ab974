package example.seedbank.stock;

import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.rest.core.annotation.RestResource;

// route: GET /api/accessions [configured]
// route: POST /api/accessions [configured]
// route: GET /api/accessions/{id} [configured]
// route: PUT /api/accessions/{id} [configured]
// route: PATCH /api/accessions/{id} [configured]
// route: GET /api/accessions/search [configured]
public interface AccessionRepository extends JpaRepository<Accession, Long> {
    // route: GET /api/accessions/search/findByTaxonIgnoreCase [configured]
    List<Accession> findByTaxonIgnoreCase(String taxon);

    // route: GET /api/accessions/search/by-collector [configured]
    @RestResource(path = "by-collector", rel = "by-collector")
    Page<Accession> findByCollectorName(String name, Pageable page);

    @Query("select count(a) from Accession a where a.origin.name = ?1")
    // route: GET /api/accessions/search/countFrom [configured]
    long countFrom(String country);

    // no-route: not exported
    @RestResource(exported = false)
    List<Accession> findByNoteContaining(String text);

    // Nothing is ever thrown away.
    @Override
    @RestResource(exported = false)
    void deleteById(Long id);

    @Override
    @RestResource(exported = false)
    void delete(Accession accession);
}
