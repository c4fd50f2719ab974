import * as express from 'express';

class Surface {
  readonly router = express.Router();

  constructor() {
    // route: GET /track/surface/humidity
    this.router.get('/humidity', (_req, res) => {
      res.json({ humidity: 0.4 });
    });
  }
}

export default new Surface().router;
