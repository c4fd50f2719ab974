module.exports = async function (fastify) {
  // route: GET /deep/one
  fastify.get("/one", async () => 1);
};
