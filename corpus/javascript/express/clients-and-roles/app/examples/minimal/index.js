const express = require("express");

const app = express();
// no-route: an example
app.get("/hello", (req, res) => res.send("Hello"));
app.listen(3000);
