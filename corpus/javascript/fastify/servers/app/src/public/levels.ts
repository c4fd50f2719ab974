import type { FastifyInstance } from "fastify";

async function levels(fastify: FastifyInstance) {
  // route: GET /levels
  fastify.get("/levels", async () => []);
}

levels.again = (fastify: FastifyInstance, _options: object, done: () => void) => {
  // route: GET /levels/{reach}
  fastify.get("/levels/:reach", async () => 1.2);
  done();
};
// No scope of its own, as `fastify-plugin` says it.
(levels.again as any)[Symbol.for("skip-override")] = true;

export default levels;
