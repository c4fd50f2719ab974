import type { StockClient } from "../lib/stock-client.js";

export async function warm(server: StockClient) {
  for (const path of ["/skis", "/boots"]) {
    // no-route: a client, called like an instance
    await server.get(path, { query: {} });
  }
  // no-route
  await server.route({ method: "GET", url: "/helmets" });
}
