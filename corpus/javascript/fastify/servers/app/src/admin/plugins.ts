import type { FastifyPluginCallback } from "fastify";

export const keepers: FastifyPluginCallback = (instance, _options, done) => {
  // route: GET /keepers
  instance.get("/", (_request, reply) => void reply.send([]));
  // route: PATCH /keepers/{keeper}
  instance.patch("/:keeper", (_request, reply) => void reply.send({}));
  done();
};

export const shifts: FastifyPluginCallback = (instance, _options, done) => {
  // route: GET /shifts/{day}
  instance.route({ url: "/:day", method: "GET", handler: async () => [] });
  done();
};
