import Fastify from "fastify";

const app = Fastify();
// no-route: a test's
app.get("/tariffs-of-a-test", async () => []);
