import type { FastifyInstance } from "fastify";

import { VerbTable } from "./table.js";
import { objects } from "./objects.js";

const table = new VerbTable();
objects(table);

export async function storage(fastify: FastifyInstance) {
  for (const [verb, paths] of table.entries()) {
    for (const path of paths.keys()) {
      fastify[verb](path, async () => ({}));
    }
  }
}
