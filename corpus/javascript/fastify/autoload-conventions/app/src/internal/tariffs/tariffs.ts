import type { FastifyInstance } from "fastify";

import { tariffSchema } from "./tariffs.schema.js";

export default async (fastify: FastifyInstance) => {
  // route: PUT /internal/tariffs/{year}
  fastify.put("/:year", { schema: { body: tariffSchema } }, async () => ({}));
};
