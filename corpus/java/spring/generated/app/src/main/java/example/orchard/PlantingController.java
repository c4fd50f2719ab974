package example.orchard;

import example.orchard.trees.api.PlantingApi;
import example.orchard.trees.model.Tree;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
// What the class leaves to the interface is served all the same.
// route: DELETE /trees/{treeId}
class PlantingController implements PlantingApi {
    @Override
    // route: GET /trees
    public ResponseEntity<List<Tree>> listTrees(Integer row) {
        return ResponseEntity.ok(List.of());
    }

    @Override
    // route: POST /trees
    public ResponseEntity<Void> plantTree(Tree tree) {
        return ResponseEntity.status(201).build();
    }
}
