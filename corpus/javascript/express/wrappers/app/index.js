const express = require("express");

const helpers = require("./lib/routing");
const { endpoints } = require("./lib/endpoints");
const { middleware, controllers } = require("./lib/handlers");
const topics = require("./routes/topics");
const write = require("./routes/write");

const app = express();
const { setupPageRoute } = helpers;

// route: GET /
// route: GET /api/
setupPageRoute(app, "/", [], controllers.home);
// route: GET /recent
// route: GET /api/recent
setupPageRoute(app, "/recent", [middleware.cached], controllers.recent);

topics(app, "topics", middleware, controllers);
app.use("/write", write());

endpoints(app)
  // route: GET /feeds/{name}.rss
  .read("/feeds/:name.rss", controllers.recent)
  // route: POST /feeds/{name}/refresh
  .write("/feeds/:name/refresh", controllers.recent);

app.listen(4567);
