import express from 'express';

const results = express.Router();

// todo-route: GET /results/{year}
// todo-no-route: GET /{year} [unmounted]
results.get('/:year', (req, res) => res.json([]));

export const archive = () => {
  const router = express.Router();
  // todo-route: GET /results/archive/{decade}
  // todo-no-route: GET /{decade} [unmounted]
  router.get('/:decade', (req, res) => res.json([]));
  return router;
};

export { results as default };
