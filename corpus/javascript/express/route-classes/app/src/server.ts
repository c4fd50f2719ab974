import App from "./app";
import { ChoirsRoute } from "./routes/choirs.route";
import { ConcertsRoute } from "./routes/concerts.route";
import IndexRoute from "./routes/index.route";
import { container } from "./lib/container";
import { ScoresRoute } from "./routes/scores.route";

container.set("scores", new ScoresRoute());

const app = new App([new IndexRoute(), new ChoirsRoute(), new ConcertsRoute()], { prefix: "/v1" });

app.listen();
