export default async function fog(scope) {
  // route: WS /fog/horn
  scope.get("/horn", { websocket: true }, (socket) => socket.send("tuut"));
  scope.route({
    method: "GET",
    // route: GET /fog/signals
    url: "/signals",
    handler: async () => [],
  });
  // Glued to the prefix, since no slash is written.
  // route: GET /fogbanks
  scope.get("banks", async () => []);
}
