const express = require("express");
const fs = require("fs");
const path = require("path");

const orders = require("./orders");

const mounts = JSON.parse(fs.readFileSync(path.join(__dirname, "mounts.json"), "utf8"));

const app = express();
app.use(mounts.orders, orders);

// route: GET /tenants/{?tenant}/logo.svg [partial]
app.get(`/tenants/${mounts.tenant}/logo.svg`, (req, res) => res.end());

for (const hook of mounts.hooks) {
  // route: ? /hooks/{?hook} [partial]
  app[hook.verb](`/hooks/${hook.name}`, (req, res) => res.sendStatus(204));
}

fetchSections().then((sections) => {
  sections.forEach((section) => {
    // route: GET /{?section}/archive [partial]
    app.get("/" + section + "/archive", (req, res) => res.json([]));
  });
  app.listen(3000);
});

async function fetchSections() {
  return (await fs.promises.readFile(path.join(__dirname, "sections.txt"), "utf8")).trim().split("\n");
}
