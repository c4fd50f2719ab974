import test from "node:test";
import assert from "node:assert";
import fastify from "fastify";

import locks from "../src/public/locks.js";

const app = fastify();
// no-route: a test's own
app.get("/fixture", async () => ({}));

test("lists locks", async () => {
  await app.register(locks, { prefix: "/tested" });
  // no-route
  const answer = await app.inject({ method: "GET", url: "/tested" });
  assert.equal(answer.statusCode, 200);
});
