import Fastify from "fastify";

const app = Fastify();
app.get("/tariffs-of-a-test", async () => []);
