module.exports = function (app, name, middleware, controllers) {
  const routes = ['/', '/:reader', '/:reader/wishes'];
  // route: GET /readers/
  // route: GET /readers/{reader}
  // route: GET /readers/{reader}/wishes
  routes.forEach((path) => app.get(`/${name}${path}`, middleware.signedIn, controllers.readers));
};
