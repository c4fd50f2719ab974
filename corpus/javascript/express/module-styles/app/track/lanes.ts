import { Router as createRouter } from 'express';

const lanes = createRouter();

// route: PATCH /track/lanes/{lane}
lanes.patch('/lanes/:lane', (_req, res) => {
  res.sendStatus(204);
});

export { lanes };
