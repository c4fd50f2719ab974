const path = require("path");
const AutoLoad = require("@fastify/autoload");
const fastify = require("fastify")();

const options = { prefix: "/v1/" };

fastify.register(AutoLoad, { dir: path.join(__dirname, "plugins") });
fastify.register(AutoLoad, {
  dir: path.join(__dirname, "routes"),
  autoHooks: true,
  cascadeHooks: true,
  routeParams: true,
  options: Object.assign({}, options),
});
fastify.register(AutoLoad, { dir: path.join(__dirname, "internal"), options: { prefix: "/internal" }, dirNameRoutePrefix: false });
fastify.register(AutoLoad, { dir: `${__dirname}/plain`, maxDepth: 1 });

fastify.listen({ port: 8080 });
