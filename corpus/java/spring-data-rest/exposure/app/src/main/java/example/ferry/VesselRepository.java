package example.ferry;

import org.springframework.data.rest.core.annotation.RepositoryRestResource;

// todo-route: GET /ferries/data/vessels [configured]
// todo-route: POST /ferries/data/vessels [configured]
// todo-route: GET /ferries/data/vessels/{id} [configured]
// todo-route: PATCH /ferries/data/vessels/{id} [configured]
// todo-route: DELETE /ferries/data/vessels/{id} [configured]
// todo-route: GET /ferries/data/vessels/search [configured]
@RepositoryRestResource
public interface VesselRepository extends NamedRepository<Vessel> {}
