import express from "express";
import nock from "nock";
import request from "supertest";

import { orders } from "../api/orders";

const app = express().use("/tested", orders);
// no-route: a test's own
app.get("/fixture", (_req, res) => void res.end());

beforeEach(() => {
  // no-route: what a mock answers
  nock("https://carrier.example").get("/parcels/1").reply(200, {});
});

it("shows an order", async () => {
  // no-route
  await request(app).get("/tested/1").expect(200);
  const agent = request.agent(app);
  // no-route
  await agent.post("/tested", { items: [] });
});
