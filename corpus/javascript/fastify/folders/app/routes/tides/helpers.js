// Beside an index: not loaded.
/** @param {import("fastify").FastifyInstance} fastify */
module.exports = async (fastify) => {
  // route: GET /helpers [unmounted]
  fastify.get("/helpers", async () => []);
};
