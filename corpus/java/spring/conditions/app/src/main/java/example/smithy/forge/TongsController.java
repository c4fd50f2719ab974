package example.smithy.forge;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tongs")
class TongsController extends DryRun {}
