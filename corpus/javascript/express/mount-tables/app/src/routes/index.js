const _mounts = {
  readers: require('./readers'),
};

_mounts.books = (app, name, middleware, controllers) => {
  // route: GET /books
  app.get(`/${name}`, controllers.books.list);
  // route: GET /books/{book}/{slug}
  app.get(`/${name}/:book/:slug?`, [middleware.exists.book], controllers.books.show);
};

_mounts.swaps = function (app, name, middleware, controllers) {
  // route: POST /exchange
  app.post(`/${name}`, middleware.signedIn, controllers.swaps);
};

const renamed = { swaps: 'exchange' };

module.exports = function (app, middleware, controllers) {
  Object.keys(_mounts).forEach((name) => {
    _mounts[name](app, renamed[name] || name, middleware, controllers);
  });
};
