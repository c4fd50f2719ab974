const express = require("express");
const fs = require("node:fs");
const path = require("node:path");

const trees = require("./features/trees");
const presses = require("./features/presses");
const { table } = require("./table");

const app = express();
const v1 = express.Router();

[
  { path: "/trees", route: trees },
  { path: "/presses", route: presses },
].forEach((entry) => v1.use(entry.path, entry.route));

for (const { verb, url, run } of table) {
  v1[verb.toLowerCase()](url, run);
}

const pages = new Map([
  // route: GET /press
  ["/press", "Press"],
  // route: GET /jobs
  ["/jobs", "Jobs"],
]);
for (const [url, title] of pages) {
  app.get(url, (req, res) => res.send(title));
}

const moved = {
  // route: GET /old-shop
  "/old-shop": "/shop",
  // route: GET /cider
  "/cider": "/shop/cider",
};
Object.entries(moved).forEach(([from, to]) => {
  app.get(from, (req, res) => res.redirect(301, to));
});

// route: GET /shop
// route: GET /shop/{product}
["/shop", "/shop/:product"].forEach((url) => app.get(url, (req, res) => res.send("shop")));

// route: GET /map
// route: GET /directions
app.get(["/map", "/directions"], (req, res) => res.send("map"));

const methods = ["get", "head"];
// route: GET /probe
// route: HEAD /probe
methods.reduce((server, method) => server[method]("/probe", (req, res) => res.end()), app);

const dir = path.join(__dirname, "endpoints");
fs.readdirSync(dir)
  .filter((file) => file.endsWith(".js"))
  .forEach((file) => require(path.join(dir, file))(app));

app.use("/v1", v1);
app.listen(8000);
