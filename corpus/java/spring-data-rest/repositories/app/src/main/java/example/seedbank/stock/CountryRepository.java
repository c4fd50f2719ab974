package example.seedbank.stock;

import org.springframework.data.repository.PagingAndSortingRepository;

// route: GET /api/countries [configured]
public interface CountryRepository extends PagingAndSortingRepository<Country, Long> {}
