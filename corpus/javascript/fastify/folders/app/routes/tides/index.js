module.exports = async (fastify) => {
  // route: GET /v1/tides
  fastify.get("/", async () => []);
};
