module.exports = function (app, name, middleware, controllers) {
  const routes = ['/', '/:reader', '/:reader/wishes'];
  // todo-route: GET /readers/
  // todo-no-route: GET /readers/ [configured]
  // todo-route: GET /readers/{reader}
  // todo-no-route: GET /readers/{reader} [configured]
  // todo-route: GET /readers/{reader}/wishes
  // todo-no-route: GET /readers/{reader}/wishes [configured]
  routes.forEach((path) => app.get(`/${name}${path}`, middleware.signedIn, controllers.readers));
};
