export default async function lights(fastify) {
  // route: PATCH /stage/lights/v2/{lamp}
  fastify.patch("/:lamp", async () => ({}));
}
