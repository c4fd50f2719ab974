const CollectingRouter = require("../CollectingRouter");

class AccountsRouter extends CollectingRouter {
  className() {
    return "accounts";
  }

  list() {
    return [];
  }

  mountRoutes() {
    // route: GET /ledger/accounts
    this.route("GET", "/accounts", (req) => this.list(req));
    // route: GET /ledger/accounts/{id}
    this.route("GET", "/accounts/:id", this.list);
    // route: PUT /ledger/accounts/{id}
    this.route("PUT", "/accounts/:id", checked, (req) => this.list(req));
  }
}

async function checked(req) {
  return req.headers;
}

module.exports = { AccountsRouter };
