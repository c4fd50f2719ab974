package example.ferry;

import org.springframework.data.rest.core.annotation.RepositoryRestResource;

// route: GET /ferries/data/vessels [configured, conditional]
// route: POST /ferries/data/vessels [configured, conditional]
// route: GET /ferries/data/vessels/{id} [configured, conditional]
// todo-no-route: PUT /ferries/data/vessels/{id} [configured, conditional]
// route: PATCH /ferries/data/vessels/{id} [configured, conditional]
// route: DELETE /ferries/data/vessels/{id} [configured, conditional]
// route: GET /ferries/data/vessels/search [configured, conditional]
@RepositoryRestResource
public interface VesselRepository extends NamedRepository<Vessel> {}
