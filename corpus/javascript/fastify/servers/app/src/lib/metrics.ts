import Fastify, { type FastifyInstance, type FastifyRequest, type FastifyReply } from "fastify";

export class MetricsServer {
  private readonly server: FastifyInstance;

  constructor(private readonly path = "/metrics") {
    this.server = Fastify({ exposeHeadRoutes: false });
    this.routes();
  }

  private routes() {
    // route: GET /metrics
    this.server.get(this.path, this.render.bind(this));
    this.server.route({
      method: ["GET", "HEAD"],
      // route: GET /ready
      // route: HEAD /ready
      url: "/ready",
      handler: (_request: FastifyRequest, reply: FastifyReply) => reply.send("ok"),
    });
  }

  private async render() {
    return "locks_open 3";
  }

  start(port: number) {
    return this.server.listen({ port });
  }
}
