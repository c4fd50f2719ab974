import plugin from "fastify-plugin";

// A plugin without a scope of its own takes no prefix.
export default plugin(async function keepers(scope) {
  // route: GET /station/keepers
  scope.get("/keepers", async () => []);
  // route: GET /station/keepers/
  scope.get("/keepers/", async () => []);
  scope.decorate("keepers", new Map());
  // no-route: a map
  scope.keepers.get("/keepers", () => undefined);
});
