import type { Request, Response } from 'express';

import { hook, ping, receives } from '../http/webhooks';

@receives('scales')
export class Scales {
  // route: POST /hooks/scales/readings/{scale}
  @hook('/readings/:scale')
  // route: HEAD /hooks/scales/readings
  @ping('/readings')
  reading(_request: Request, response: Response) {
    response.sendStatus(202);
  }
}
