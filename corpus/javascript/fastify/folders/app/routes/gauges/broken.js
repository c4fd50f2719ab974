module.exports = async function (fastify) {
  // Switched off.
  // route: GET /broken [unmounted]
  fastify.get("/broken", async () => ({}));
};
module.exports.autoload = false;
