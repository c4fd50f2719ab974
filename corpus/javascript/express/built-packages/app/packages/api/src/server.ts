import express, { Router } from "express";

import { API, health } from "@bicycles/shared";
import { endRental, listRentals, startRental } from "@bicycles/shared/validators";
import { bicycles } from "~/routes/bicycles";

const app = express();
const api = Router();

for (const contract of [listRentals, startRental, endRental]) {
  api[contract.method](contract.path, (_req, res) => {
    res.json([]);
  });
}
api.use(health("api"));
api.use(bicycles);

app.use(API, api);
app.listen(3000);
