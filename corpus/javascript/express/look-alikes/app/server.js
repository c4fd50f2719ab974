const express = require("express");
const supplier = require("./lib/supplier");
const cache = require("./lib/cache");

const app = express();

// no-route
app.set("port", 3000);
// no-route: reads a setting
const port = app.get("port");
// no-route
app.engine("/html", (file, options, done) => done(null, ""));

// app.get("/commented-out", (req, res) => res.end());
/*
app.post("/also-commented-out", (req, res) => res.end());
*/

// route: GET /prescriptions/{id}
app.get("/prescriptions/:id", async (req, res) => {
  // no-route
  const agent = req.get("/user-agent", "none");
  // no-route
  const known = cache.get("/prescriptions/:id", () => agent);
  // no-route
  res.set("/link", "next");
  // no-route
  res.json(known ?? (await supplier.get("/stock", { id: req.params.id })));
});

function legacyRoutes(app) {
  // no-route: nothing calls this function
  app.get("/legacy", (req, res) => res.end());
}

app.listen(port);
