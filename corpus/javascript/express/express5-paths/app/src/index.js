const express = require("express");
const { posix } = require("path");

const config = require("./config");
const { STARS, DOME } = require("./constants");

const app = express();
const api = express.Router();
const send = (req, res) => res.json(req.params);

// route: GET /images/{*file}
app.get("/images/*file", send);
// route: GET /shows/{date}
app.get("/shows{/:date}", send);
// route: GET /shows/{show}/seats/{row}-{seat}
app.get("/shows/:show/seats/:row-:seat", send);
// route: GET /catalogue/{number}.{format}
app.get("/catalogue/:number{.:format}", send);
// route: GET /moons/{planet-name}
app.get('/moons/:"planet-name"', send);
// route: GET /observations/20:15
app.get("/observations/20\\:15", send);
// route: GET /tours/{year}/{month}
app.get("/tours{/:year{/:month}}", send);
// route: GET /mirrors/{*folder}/index.html
app.get("/mirrors/*folder/index.html", send);
// route: GET /domes
// route: GET /dome-{0}
app.get(["/domes", /^\/dome-(\d+)$/], send);
// no-route: it begins without a slash
app.get("lectures", send);
// route: ANY /legacy/{*rest}
app.all("/legacy/{*rest}", send);

// route: GET /api/stars/{star} [configured]
api.get(`${STARS.ROOT}/:star`, send);
// route: GET /api/stars/{star}/planets [configured]
api.get(posix.join(STARS.ROOT, ":star", "planets"), send);
// route: PUT /api/dome/rotation [configured]
api.put(DOME.concat("/rotation"), send);
// route: PUT /api/dome/shutter [configured]
api.put("/" + ["dome", "shutter"].join("/"), send);

app.use(config.prefix, api);
// route: GET /metrics [configured]
app.get(process.env.METRICS_PATH ?? "/metrics", send);

if (config.telescope) {
  // route: POST /telescope/{command} [conditional]
  app.post("/telescope/:command", send);
} else {
  // route: GET /telescope [conditional]
  app.get("/telescope", send);
}

// route: GET /simulator [conditional]
config.simulator && app.get("/simulator", send);

app.listen(config.port);
