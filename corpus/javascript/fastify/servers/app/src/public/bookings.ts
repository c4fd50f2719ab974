import type { FastifyInstance } from "fastify";

import { bookingSchema } from "../lib/schemas.js";

export async function bookings(fastify: FastifyInstance) {
  fastify.addHook("preHandler", async () => {});
  // route: POST /v1/bookings
  fastify.post("/", { schema: { body: bookingSchema.body } }, async () => ({}));
  // route: OPTIONS /v1/bookings/{booking}
  fastify.options("/:booking", async () => ({}));
  // route: DELETE /v1/bookings/{booking}
  fastify.delete("/:booking", { preHandler: [async () => {}] }, async () => ({}));
}

export const duty = async (fastify: FastifyInstance, options: { server: FastifyInstance }) => {
  // route: GET /keeper-on-duty
  fastify.get("/keeper-on-duty", async () => options.server.prefix);
};
