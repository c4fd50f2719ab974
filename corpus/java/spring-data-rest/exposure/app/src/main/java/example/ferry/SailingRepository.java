package example.ferry;

import org.springframework.data.repository.CrudRepository;
import org.springframework.data.rest.core.annotation.RestResource;

// route: GET /ferries/data/timetable [configured, conditional]
// route: GET /ferries/data/timetable/{id} [configured, conditional]
// todo-no-route: POST /ferries/data/timetable [configured, conditional]
// todo-no-route: PUT /ferries/data/timetable/{id} [configured, conditional]
// route: PATCH /ferries/data/timetable/{id} [configured, conditional]
// route: DELETE /ferries/data/timetable/{id} [configured, conditional]
@RestResource(path = "timetable")
public interface SailingRepository extends CrudRepository<Sailing, Long> {}
