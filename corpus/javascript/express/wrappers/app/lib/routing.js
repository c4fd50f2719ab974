const helpers = module.exports;

// A page can be had as HTML, and as the data that it is made of.
helpers.setupPageRoute = function (router, name, middlewares, controller) {
  router.get(name, middlewares, controller);
  router.get(`/api${name}`, middlewares, controller);
};

helpers.setupApiRoute = function (...args) {
  const [router, verb, name] = args;
  const middlewares = args.length > 4 ? args[3] : [];
  router[verb](name, middlewares, args[args.length - 1]);
};

helpers.setupResource = function (router, name, { only = ["get", "put"], handler }) {
  for (const verb of only) {
    helpers.setupApiRoute(router, verb, name, handler);
  }
};
