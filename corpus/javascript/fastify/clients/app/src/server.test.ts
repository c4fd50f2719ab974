import supertest from "supertest";
import Fastify from "fastify";
import stock from "./plugins/stock.js";

const fastify = Fastify();
fastify.register(stock);
const app = supertest(fastify.server);

// no-route
await app.get("/skis/170").set("/accept", "json");
// no-route
await fastify.inject({ method: "GET", url: "/boots" });
// no-route
await fastify.inject().get("/boots").end();
