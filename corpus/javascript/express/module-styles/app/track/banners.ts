import { Router } from 'express';

export default (() => {
  const router = Router();
  // route: GET /track/banners
  router.get('/banners', (_req, res) => {
    res.json([]);
  });
  return router;
})();
