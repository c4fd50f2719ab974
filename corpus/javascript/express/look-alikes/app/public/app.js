const api = {
  get: (path, done) => fetch(path).then(done),
};

// no-route
api.get("/prescriptions/1", (response) => response.json());
// no-route
$.post("/orders", { item: 1 }, () => location.reload());
