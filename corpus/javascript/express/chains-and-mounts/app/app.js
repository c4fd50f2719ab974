const express = require("express");

const animals = require("./animals");
const tickets = require("./tickets");
const { serveFile, checkKey } = require("./handlers");

const app = (exports.app = express());
const admin = express();

app.set("case sensitive routing", false);
app.use(express.static("public"));
app.use("/animals", animals);
app.use("/v2/animals", checkKey(), animals);
app.use(["/tickets", "/billets"], tickets);
app.use("/admin/", admin);

// no-route: a guard that passes on
app.use("/api/keys", checkKey());
// route: ANY /downloads/{file}
app.use("/downloads/:file", serveFile());
// route: ANY /webhook
app.use("/webhook", (req, res) => res.sendStatus(204));

// route: ANY /echo
app.all("/echo", (req, res) => res.json(req.headers));
// route: GET /calendar/{year}/{month}
app.get("/calendar/:year(\\d{4})/:month?", (req, res) => res.json(req.params));
// route: GET /files/{*}
app.get("/files/*", (req, res) => res.send(req.params[0]));

admin
  .use(express.json())
  // route: GET /admin/staff
  .get("/staff", (req, res) => res.json([]))
  .route("/staff/:id")
  // route: GET /admin/staff/{id}
  .get((req, res) => res.json({}))
  // route: DELETE /admin/staff/{id}
  .delete(checkKey(), (req, res) => res.sendStatus(204));
