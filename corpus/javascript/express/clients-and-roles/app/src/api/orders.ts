import { Router, type Request } from "express";

import { Cache } from "../lib/cache";
import { Carrier } from "../clients/carrier";
import { settings } from "../lib/settings";

export const orders = Router();

const cache = new Cache<object>();
const carrier = new Carrier(settings.get("/carrier/url", "https://carrier.example"));

// route: GET /orders/{order}
orders.get("/:order", async (req: Request<{ order: string }>, res) => {
  // no-route: a header
  const language = req.get("Accept-Language");
  // no-route: an entry of a cache
  const known = cache.get("/orders/" + req.params.order, () => ({ language }));
  // no-route: a call of somebody else's service
  const parcel = await carrier.get("/parcels/:order", known);
  res.json({ known, parcel });
});

// route: POST /orders
orders.post("/", async (req, res) => {
  // no-route
  await carrier.post("/parcels", req.body);
  // no-route: headers of the answer
  res.set("/location", "/orders/1").status(201);
  res.end();
});
