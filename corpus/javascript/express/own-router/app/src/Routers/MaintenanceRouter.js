const CollectingRouter = require("../CollectingRouter");

class MaintenanceRouter extends CollectingRouter {
  mountRoutes() {
    // route: POST /ledger/purge
    this.route("POST", "/purge", () => 0);
  }
}

module.exports = { MaintenanceRouter };
