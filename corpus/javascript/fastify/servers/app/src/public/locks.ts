import type { FastifyPluginAsync } from "fastify";

import { lockSchema } from "../lib/schemas.js";

interface Params {
  lock: string;
}

const locks: FastifyPluginAsync = async (app, _opts): Promise<void> => {
  // route: GET /v1/locks
  // route: GET /locks [conditional]
  app.get("", async () => []);
  // route: GET /v1/locks/{lock}
  // route: GET /locks/{lock} [conditional]
  app.get<{ Params: Params }>("/:lock", { schema: { params: lockSchema } }, async (request) => request.params);

  const typed = app.withTypeProvider();
  // route: PUT /v1/locks/{lock}/gates/{gate}
  // route: PUT /locks/{lock}/gates/{gate} [conditional]
  typed.put("/:lock/gates/:gate", { schema: { params: lockSchema } }, async () => ({}));
  // route: GET /v1/locks/at/{hour}h{minute}m
  // route: GET /locks/at/{hour}h{minute}m [conditional]
  typed.get("/at/:hour(^\\d{2})h:minute(^\\d{2})m", async () => ({}));
};

export default locks;
