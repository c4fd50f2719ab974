import type { FastifyInstance } from "fastify";
import fp from "fastify-plugin";

import { StockClient } from "../lib/stock-client.js";

declare module "fastify" {
  interface FastifyInstance {
    stock: StockClient;
  }
}

export default fp(async (fastify: FastifyInstance) => {
  fastify.decorate("stock", new StockClient(process.env.STOCK ?? "https://stock.example"));
  fastify.addHook("onListen", async () => {
    // no-route
    await fastify.stock.get("/ping", {});
  });
});
