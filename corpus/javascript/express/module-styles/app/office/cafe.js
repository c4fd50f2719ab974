module.exports = class Cafe {
  constructor(app) {
    this.app = app;
  }

  open(prefix) {
    // route: GET /cafe/menu
    this.app.get(`${prefix}/menu`, (req, res) => res.json([]));
    // route: POST /cafe/orders
    this.app.post(`${prefix}/orders`, (req, res) => res.sendStatus(201));
  }
};
