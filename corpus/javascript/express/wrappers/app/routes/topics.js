const { setupPageRoute } = require("../lib/routing");

module.exports = function (app, name, middleware, controllers) {
  // route: GET /topics/{id}
  // route: GET /api/topics/{id}
  setupPageRoute(app, `/${name}/:id`, [middleware.cached], controllers.topic);
  // route: GET /topics/{id}/posts/{post}
  // route: GET /api/topics/{id}/posts/{post}
  setupPageRoute(app, `/${name}/:id/posts/:post`, [], controllers.topic);
};
