class Endpoints {
  constructor(app) {
    this.app = app;
  }

  read(path, handler) {
    return this.add("get", path, handler);
  }

  write(path, handler) {
    return this.add("post", path, handler);
  }

  add(method, path, handler) {
    this.app[method](path, handler);
    return this;
  }
}

exports.endpoints = (app) => new Endpoints(app);
