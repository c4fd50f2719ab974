import Fastify from "fastify";

import { desks, scores } from "./parts/index.js";
import musicians from "./parts/musicians.js";
import conductor from "./plugins/conductor.js";
import seating, { encores } from "./parts/seating.js";

const hall = Fastify({ logger: true });

// Of two slashes that meet, one goes.
hall.register(encores, { prefix: "/gala/" });
hall.register(conductor, { prefix: "/ignored" });
hall.register(musicians, { prefix: "/musicians" });
hall.register(musicians, { prefix: "/substitutes" });
// A prefix without a slash gets one.
hall.register(scores, { prefix: "scores" });

hall.register(
  async (stage) => {
    stage.addHook("onRequest", stage.knock);
    // route: GET /stage
    stage.get("/", async () => "quiet");
    stage.register(desks, { prefix: "/desks" });
    for (const plugin of [seating, encores]) {
      stage.register(plugin);
    }
    stage.register(import("./parts/lights.js"), { prefix: "/lights/v2" });
  },
  { prefix: "/stage" },
);

// route: GET /version
hall.get("/version", (request, reply) => reply.send("7"));

await hall.listen({ port: 7000 });
