const express = require("express");

const CollectingRouter = require("./CollectingRouter");
const { AccountsRouter } = require("./Routers/AccountsRouter");
const { EntriesRouter } = require("./Routers/EntriesRouter");
const { MaintenanceRouter } = require("./Routers/MaintenanceRouter");

class LedgerServer {
  static app({ maintenance }) {
    const api = express();
    // route: GET /ledger/health
    api.get("/health", (req, res) => res.json({ status: "ok" }));
    return LedgerServer.collect(maintenance).mountOnto(api);
  }

  static collect(maintenance) {
    const routers = [new AccountsRouter(), new EntriesRouter()];
    if (maintenance) {
      routers.push(new MaintenanceRouter());
    }
    const routes = routers.reduce((memo, router) => memo.concat(router.routes), []);
    return new CollectingRouter(routes);
  }
}

module.exports = { LedgerServer };
