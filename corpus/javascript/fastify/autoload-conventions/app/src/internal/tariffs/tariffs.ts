import type { FastifyInstance } from "fastify";

import { tariffSchema } from "./tariffs.schema.js";

export default async (fastify: FastifyInstance) => {
  // todo-route: PUT /internal/tariffs/{year}
  // todo-no-route: PUT /internal/tariffs/{year} [conditional]
  fastify.put("/:year", { schema: { body: tariffSchema } }, async () => ({}));
};
