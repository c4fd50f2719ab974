package example.ferry;

import org.springframework.data.repository.CrudRepository;
import org.springframework.data.rest.core.annotation.RestResource;

// todo-route: GET /ferries/data/timetable [configured]
// todo-route: GET /ferries/data/timetable/{id} [configured]
// todo-route: PATCH /ferries/data/timetable/{id} [configured]
// todo-route: DELETE /ferries/data/timetable/{id} [configured]
@RestResource(path = "timetable")
public interface SailingRepository extends CrudRepository<Sailing, Long> {}
