package example.seedbank.trials;

import java.util.List;

// todo-route: GET /api/germinationTests [configured]
// todo-route: GET /api/germinationTests/{id} [configured]
// todo-route: GET /api/germinationTests/search [configured]
public interface GerminationTestRepository extends ReadOnlyRepository<GerminationTest, Long> {
    // todo-route: GET /api/germinationTests/search/findBySproutedLessThan [configured]
    List<GerminationTest> findBySproutedLessThan(int count);
}
