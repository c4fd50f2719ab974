var express = require("express");
var app = express();
// no-route: somebody else's code
app.get("/vendored", function (req, res) { res.end(); });
module.exports = app;
