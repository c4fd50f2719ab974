module.exports = async function (fastify, options) {
  // route: GET /v1
  fastify.get("/", async () => ({ root: true }));
};
