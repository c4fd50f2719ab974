import { expect, test } from "playwright/test";
import Fastify from "fastify";

const fastify = Fastify();
// no-route: it plays the stock
fastify.get("/ping", async () => "pong");

test("rents skis", async ({ page, request }) => {
  // no-route: an answer in the browser's stead
  await page.route("/reservations", (route) => route.fulfill({ status: 201 }));
  // no-route
  expect(await request.get("/skis/170", { timeout: 10 })).toBeTruthy();
});
