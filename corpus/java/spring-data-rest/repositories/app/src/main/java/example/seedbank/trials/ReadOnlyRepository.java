package example.seedbank.trials;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

// no-route: a base of repositories
@NoRepositoryBean
public interface ReadOnlyRepository<T, K> extends Repository<T, K> {
    Optional<T> findById(K id);

    List<T> findAll();
}
