/** @param {import("fastify").FastifyInstance} fastify */
module.exports = async function (fastify) {
  // route: GET /two [unmounted]
  fastify.get("/two", async () => 2);
};
