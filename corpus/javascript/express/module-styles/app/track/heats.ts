import { Router } from 'express';

export const router = Router();

// route: GET /track/heats
router.get('/heats', (_req, res) => {
  res.json([]);
});
