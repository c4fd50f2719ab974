import type { VerbTable } from "./table.js";

export function objects(router: VerbTable) {
  // route: GET /storage/{bucket}/{*}
  router.get("/:bucket/*", () => null);
  // route: PUT /storage/{bucket}/{key}
  router.put("/:bucket/:key", () => null);
}
