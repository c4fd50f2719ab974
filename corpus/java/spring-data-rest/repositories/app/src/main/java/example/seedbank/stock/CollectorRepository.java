package example.seedbank.stock;

import org.springframework.data.repository.CrudRepository;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;

// route: GET /api/people [configured]
// route: POST /api/people [configured]
// route: GET /api/people/{id} [configured]
// route: PUT /api/people/{id} [configured]
// route: PATCH /api/people/{id} [configured]
// route: DELETE /api/people/{id} [configured]
@RepositoryRestResource(path = "people", collectionResourceRel = "people")
public interface CollectorRepository extends CrudRepository<Collector, Long> {}
