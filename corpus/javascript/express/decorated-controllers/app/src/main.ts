import express, { Router } from 'express';

import { HiveController } from './apiary/hives';
import { HoneyController } from './apiary/honey';
import './apiary/scales';
import { described } from './http/decorators';
import { mountReceivers } from './http/webhooks';

const app = express();

for (const controller of [HiveController, HoneyController]) {
  const { base, routes } = described(controller);
  const instance: any = new controller();
  const router = Router();
  routes.forEach(({ verb, path, member }) => {
    router[verb](path, (request, response) => instance[member](request, response));
  });
  app.use(`/api${base}`, router);
}
mountReceivers(app);

app.listen(8080);
