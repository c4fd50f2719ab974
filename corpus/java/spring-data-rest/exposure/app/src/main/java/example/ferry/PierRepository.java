package example.ferry;

import org.springframework.data.repository.CrudRepository;

// no-route: without an annotation
public interface PierRepository extends CrudRepository<Pier, Long> {}
