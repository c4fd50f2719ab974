const express = require("express");
const { PREFIX } = require("@tramway/lines");
const { lines } = require("@tramway/lines/routes");
const { health } = require("@tramway/health");

const app = express();

app.use(PREFIX, lines);
app.use(health("rides"));
// route: POST /rides
app.post("/rides", (req, res) => res.sendStatus(201));

app.listen(3001);
