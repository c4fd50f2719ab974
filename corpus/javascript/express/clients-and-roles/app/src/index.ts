import express from "express";

import { orders } from "./api/orders";
import { quotes } from "./api/quotes";

export const app = express();

app.use(express.json());
app.use("/orders", orders);
app.use("/quotes", quotes);

// no-route: a setting
if (app.get("env") === "development") {
  // no-route: another setting
  app.set("/json spaces", 2);
}

app.listen(3000);
