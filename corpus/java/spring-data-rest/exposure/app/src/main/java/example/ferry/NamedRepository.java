package example.ferry;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.repository.NoRepositoryBean;

@NoRepositoryBean
public interface NamedRepository<T> extends JpaRepository<T, Long> {
    // route: GET /ferries/data/vessels/search/findByName [configured, conditional]
    List<T> findByName(String name);
}
