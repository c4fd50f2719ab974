package example.seedbank.stock;

import org.springframework.data.repository.CrudRepository;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;

// todo-route: GET /api/people [configured]
// todo-route: POST /api/people [configured]
// todo-route: GET /api/people/{id} [configured]
// todo-route: PUT /api/people/{id} [configured]
// todo-route: PATCH /api/people/{id} [configured]
// todo-route: DELETE /api/people/{id} [configured]
@RepositoryRestResource(path = "people", collectionResourceRel = "people")
public interface CollectorRepository extends CrudRepository<Collector, Long> {}
