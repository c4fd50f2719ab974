const _mounts = {
  readers: require('./readers'),
};

_mounts.books = (app, name, middleware, controllers) => {
  // todo-route: GET /books
  // todo-no-route: GET /books [configured]
  app.get(`/${name}`, controllers.books.list);
  // todo-route: GET /books/{book}/{slug}
  // todo-no-route: GET /books/{book}/{slug} [configured]
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
