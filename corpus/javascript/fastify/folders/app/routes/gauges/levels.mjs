export const autoPrefix = "/water-levels";

export default async function levels(fastify) {
  // route: POST /v1/water-levels/{gauge}
  fastify.post("/:gauge", async () => ({}));
}
