package example.seedbank.stock;

import org.springframework.data.repository.CrudRepository;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;

// no-route: not exported
@RepositoryRestResource(exported = false, path = "shelves")
public interface ShelfRepository extends CrudRepository<Shelf, Long> {
    // no-route: what is not exported has no queries either
    Shelf findByCode(String code);
}
