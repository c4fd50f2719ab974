import type { FastifyPluginAsync } from "fastify";

import { lockSchema } from "../lib/schemas.js";

interface Params {
  lock: string;
}

const locks: FastifyPluginAsync = async (app, _opts): Promise<void> => {
  // route: GET /v1/locks
  // todo-route: GET /locks [conditional]
  // todo-no-route: GET /locks
  app.get("", async () => []);
  // route: GET /v1/locks/{lock}
  // todo-route: GET /locks/{lock} [conditional]
  // todo-no-route: GET /locks/{lock}
  app.get<{ Params: Params }>("/:lock", { schema: { params: lockSchema } }, async (request) => request.params);

  const typed = app.withTypeProvider();
  // route: PUT /v1/locks/{lock}/gates/{gate}
  // todo-route: PUT /locks/{lock}/gates/{gate} [conditional]
  // todo-no-route: PUT /locks/{lock}/gates/{gate}
  typed.put("/:lock/gates/:gate", { schema: { params: lockSchema } }, async () => ({}));
  // route: GET /v1/locks/at/{hour}h{minute}m
  // todo-route: GET /locks/at/{hour}h{minute}m [conditional]
  // todo-no-route: GET /locks/at/{hour}h{minute}m
  typed.get("/at/:hour(^\\d{2})h:minute(^\\d{2})m", async () => ({}));
};

export default locks;
