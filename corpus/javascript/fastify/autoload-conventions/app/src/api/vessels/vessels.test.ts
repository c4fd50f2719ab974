import Fastify from "fastify";
import vessels from "./index.js";

const app = Fastify();
// no-route: a test's
app.get("/vessels-of-a-test", async () => []);
export default async () => void app.register(vessels);
