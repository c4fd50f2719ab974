const { AccountsRouter } = require("./AccountsRouter");

exports.EntriesRouter = class EntriesRouter extends AccountsRouter {
  className() {
    return "entries";
  }

  mountRoutes() {
    // route: POST /ledger/entries
    this.route("POST", `/${this.className()}`, () => null);
    // route: DELETE /ledger/entries/{id}
    this.route("DELETE", `/${this.className()}/:id`, () => null);
  }
};
