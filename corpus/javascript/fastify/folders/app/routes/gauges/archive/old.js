module.exports = async function (fastify) {
  // route: GET /archive/{year}
  fastify.get("/:year", async () => ({}));
};
module.exports.prefixOverride = "/archive";
