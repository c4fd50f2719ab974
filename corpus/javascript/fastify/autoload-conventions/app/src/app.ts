import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import autoload from "@fastify/autoload";
import Fastify from "fastify";

const here = dirname(fileURLToPath(import.meta.url));

const app = Fastify();

app.register(autoload, { dir: join(here, "plugins"), encapsulate: false });

app.register(autoload, {
  dir: join(here, "api"),
  routeParams: true,
  options: { prefix: "/api" },
});

app.register(autoload, {
  dir: join(here, "internal"),
  ignorePattern: /^.*(?:test|spec|schema)\.(?:js|ts)$/,
  ignoreFilter: (path) => path.includes("drafts"),
  options: { prefix: "/internal" },
});

app.register(autoload, {
  dir: join(here, "v2"),
  dirNameRoutePrefix: (folderParent, folderName) => `v2-${folderName}`,
  forceESM: true,
});

app.register(autoload, {
  dir: join(import.meta.dirname ?? here, "hooks"),
  matchFilter: (path) => path.endsWith(".hook.ts"),
  options: { prefix: "hooks" },
});

app.register(autoload, {
  dir: join(here, "jobs"),
  indexPattern: /^main\.ts$/,
  maxDepth: 2,
});

await app.listen({ port: 8080 });
