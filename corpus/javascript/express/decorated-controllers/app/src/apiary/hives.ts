import type { Request, Response } from 'express';

import { Controller, Delete, Get, Post } from '../http/decorators';

/** Keeps what a member gave for some seconds. */
function Cached(key: string, seconds: number) {
  return (_target: object, _member: string, descriptor: PropertyDescriptor) => {
    descriptor.value.cached = { key, seconds };
  };
}

@Controller('/hives')
export class HiveController {
  // route: GET /api/hives
  @Get('/')
  list(_request: Request, response: Response) {
    response.json([]);
  }

  // route: GET /api/hives/{hive}
  @Get('/:hive')
  // no-route: a key of a cache
  @Cached('/hives', 60)
  show(request: Request, response: Response) {
    response.json({ hive: request.params.hive });
  }

  // route: POST /api/hives/{hive}/inspections
  @Post('/:hive/inspections')
  inspect(_request: Request, response: Response) {
    response.sendStatus(201);
  }

  // route: DELETE /api/hives/{hive}
  @Delete('/:hive')
  remove = (_request: Request, response: Response) => {
    response.sendStatus(204);
  };
}
