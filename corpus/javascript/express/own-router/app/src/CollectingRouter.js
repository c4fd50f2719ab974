class CollectingRouter {
  constructor(routes = []) {
    this.routes = routes;
    this.mountRoutes();
  }

  // Subclasses add their routes here.
  mountRoutes() {}

  merge(router) {
    for (const route of router.routes) {
      this.routes.push(route);
    }
  }

  route(method, path, ...handlers) {
    switch (method) {
      case "POST":
      case "GET":
      case "PUT":
      case "DELETE":
        break;
      default:
        throw new Error(`cannot route method: ${method}`);
    }
    const handler = handlers.length > 1 ? chain(handlers) : handlers[0];
    this.routes.push({ path, method, handler });
  }

  mountOnto(app) {
    this.routes.forEach((route) => {
      const method = route.method.toLowerCase();
      app[method].call(app, route.path, answer(route.handler));
    });
    return app;
  }
}

function chain(handlers) {
  return (req) => handlers.reduce((before, handler) => before.then(() => handler(req)), Promise.resolve());
}

function answer(handler) {
  return (req, res, next) => Promise.resolve(handler(req)).then((value) => res.json(value), next);
}

module.exports = CollectingRouter;
