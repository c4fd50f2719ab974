import { test } from "node:test";
import Fastify from "fastify";

import musicians from "../parts/musicians.js";

test("lists musicians", async () => {
  const app = Fastify();
  app.register(musicians, { prefix: "/tested" });
  // no-route: a request
  const answer = await app.inject({ method: "GET", url: "/tested" });
  answer.statusCode;
});
