package example.orchard;

import example.orchard.trees.api.HarvestTimeApi;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/autumn")
class HarvestController implements HarvestTimeApi {
    @Override
    // route: POST /autumn/trees/{treeId}/harvests
    public ResponseEntity<Void> harvest(Integer treeId) {
        return ResponseEntity.status(201).build();
    }
}
