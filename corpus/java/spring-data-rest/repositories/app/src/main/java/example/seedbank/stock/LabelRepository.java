package example.seedbank.stock;

import org.springframework.data.repository.CrudRepository;

// no-route: of its package alone
interface LabelRepository extends CrudRepository<Label, Long> {}
