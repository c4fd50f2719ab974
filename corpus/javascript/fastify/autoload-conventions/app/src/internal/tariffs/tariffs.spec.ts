import Fastify from "fastify";

const app = Fastify();
// todo-no-route: GET /tariffs-of-a-test
app.get("/tariffs-of-a-test", async () => []);
