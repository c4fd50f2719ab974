"use strict";

const express = require("express");
const routes = require("./routes");
const { batches: batchRoutes, recipes } = routes;
const store = require("./store")();

const app = express();

app.use(express.json());
app.use("/api/batches", batchRoutes);
app.use("/api/recipes", recipes);
app.use("/api/tanks", require("./routes/tanks")(store));
app.use("/api", routes.orders.router);

require("./routes/pages")(app, store);
require("./routes/admin").install("/admin", app);

// route: GET /health
app.get("/health", (req, res) => res.send("ok"));

app.use(require("./errors").notFound);
app.use(require("./errors").failed);

module.exports = app;
