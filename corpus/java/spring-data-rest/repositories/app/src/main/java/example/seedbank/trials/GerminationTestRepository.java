package example.seedbank.trials;

import java.util.List;

// route: GET /api/germinationTests [configured]
// route: GET /api/germinationTests/{id} [configured]
// route: GET /api/germinationTests/search [configured]
public interface GerminationTestRepository extends ReadOnlyRepository<GerminationTest, Long> {
    // route: GET /api/germinationTests/search/findBySproutedLessThan [configured]
    List<GerminationTest> findBySproutedLessThan(int count);
}
