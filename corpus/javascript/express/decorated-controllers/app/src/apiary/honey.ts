import type { Request, Response } from 'express';

import { Controller, Get } from '../http/decorators';

@Controller()
export class HoneyController {
  // route: GET /api/honey
  @Get('/honey')
  // route: GET /api/jars
  @Get('/jars')
  jars(_request: Request, response: Response) {
    response.json([]);
  }

  weigh(grams: number) {
    return grams / 1000;
  }
}
