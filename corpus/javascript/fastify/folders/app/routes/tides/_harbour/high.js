module.exports = async function (fastify) {
  // route: GET /v1/tides/{harbour}/high
  fastify.get("/high", async (request) => request.params.harbour);
};
