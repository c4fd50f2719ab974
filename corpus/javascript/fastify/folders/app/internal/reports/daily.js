module.exports = async function (fastify, options) {
  // route: GET /internal/daily
  fastify.get("/daily", async () => []);
};
