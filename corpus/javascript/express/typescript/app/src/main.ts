import { VineyardServer } from "./server.js";

const server = new VineyardServer({ port: 8000, prefix: "/api" });
void server.start();
