import type { FastifyInstance } from "fastify";

export function posters(app: FastifyInstance, store: string) {
  switch (store) {
    case "disk":
      // route: GET /posters/files/{*} [conditional]
      app.get("/posters/files/*", async () => "");
      break;
    case "cloud":
      // route: POST /posters/signed [conditional]
      app.post("/posters/signed", async () => ({}));
      break;
    default:
      // route: GET /posters/{poster} [conditional]
      app.get("/posters/:poster", async () => "");
  }
}
