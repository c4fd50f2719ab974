const express = require("express");

const app = express();
// no-route: serves the built pages to end-to-end tests
app.get("/config.js", (req, res) => res.send("window.config = {}"));
app.listen(4444);
