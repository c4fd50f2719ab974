const router = require("express").Router();
const { setupApiRoute, setupResource } = require("../lib/routing");
const { middleware, controllers } = require("../lib/handlers");

module.exports = function () {
  // route: POST /write/topics
  setupApiRoute(router, "post", "/topics", [middleware.signedIn], controllers.save);
  // route: DELETE /write/topics/{id}
  setupApiRoute(router, "delete", "/topics/:id", controllers.save);
  // route: GET /write/settings
  // route: PUT /write/settings
  setupResource(router, "/settings", { handler: controllers.save });
  // route: PATCH /write/profile
  setupResource(router, "/profile", { handler: controllers.save, only: ["patch"] });
  return router;
};
