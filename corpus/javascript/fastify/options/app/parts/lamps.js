export const prefix = "/lamps";

const methods = ["GET", "head"];

export default async function lamps(scope) {
  // Both `/station/lamps` and `/station/lamps/`.
  // route: GET /station/lamps
  scope.get("/", async () => []);

  // The slash at the end is not optional here.
  // todo-route: POST /station/lamps/
  // todo-no-route: POST /station/lamps
  scope.post("/", { prefixTrailingSlash: "slash" }, async () => ({}));

  // route: DELETE /station/lamps
  scope.delete("/", { prefixTrailingSlash: "no-slash" }, async () => ({}));

  scope.route({
    method: methods,
    // route: GET /station/lamps/{lamp}
    // route: HEAD /station/lamps/{lamp}
    url: "/:lamp",
    handler: async () => ({}),
  });

  // route: PATCH /station/lamps/{lamp}/glass
  scope.route({ method: "patch", path: "/:lamp/glass", handler: async () => ({}) });

  // route: GET /station/lamps/{lamp}/oil
  scope.get("/:lamp/oil", { constraints: { version: "1.0.0" } }, async () => ({}));
  // route: GET /station/lamps/{lamp}/oil
  scope.get("/:lamp/oil", { constraints: { version: "2.0.0" } }, async () => ({}));
}
