import { Router } from 'express';

export function staff({ shifts }: { shifts: number }): Router {
  const router = Router();
  // route: GET /office/rota
  router.get('/rota', (_req, res) => {
    res.json(Array(shifts).fill([]));
  });
  return router;
}
