package example.ferry;

import java.util.List;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;
import org.springframework.data.rest.core.annotation.RestResource;

/** Crews look their captains up; nobody lists them all. */
// route: GET /ferries/data/captains/{id} [configured, conditional]
// route: DELETE /ferries/data/captains/{id} [configured, conditional]
// route: GET /ferries/data/captains/search [configured, conditional]
@RepositoryRestResource(path = "captains")
interface CaptainRepository extends CrudRepository<Captain, Long> {
    // route: GET /ferries/data/captains/search/findByNameStartingWith [configured, conditional]
    List<Captain> findByNameStartingWith(String name);

    @Override
    @RestResource(exported = false)
    Iterable<Captain> findAll();

    @Override
    @RestResource(exported = false)
    <S extends Captain> S save(S captain);
}
