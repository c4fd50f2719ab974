module.exports = async function (fastify) {
  fastify.addHook("preHandler", async function signedIn() {});
};
