import express from 'express';

const results = express.Router();

// route: GET /results/{year}
results.get('/:year', (req, res) => res.json([]));

export const archive = () => {
  const router = express.Router();
  // route: GET /results/archive/{decade}
  router.get('/:decade', (req, res) => res.json([]));
  return router;
};

export { results as default };
