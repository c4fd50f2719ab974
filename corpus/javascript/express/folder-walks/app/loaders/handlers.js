const { readdirSync } = require('fs');
const { join } = require('path');

/** Each file exports its verbs; `[id]` in a name is a parameter. */
exports.loadHandlers = function (app) {
  const dir = join(__dirname, '../web/handlers');
  const files = readdirSync(dir, { recursive: true }).filter((file) => /\.js$/.test(file) && !/\.test\.js$/.test(file));

  files.forEach((file) => {
    const url = file
      .replace(/\.js$/, '')
      .replace(/\[(\w+)\]/g, ':$1')
      .replace(/\/index$/, '');
    const handlers = require(join(dir, file));
    for (const verb of Object.keys(handlers)) {
      // route: GET /api/claims
      // route: POST /api/claims
      // route: GET /api/claims/{id}
      // route: DELETE /api/claims/{id}
      // route: GET /api/depots/{depot}
      app[verb](`/api/${url}`, handlers[verb]);
    }
  });
};
