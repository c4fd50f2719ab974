const fs = require('node:fs');
const path = require('node:path');

const desks = path.resolve(__dirname, '../desks');

module.exports = (app) => {
  const folders = fs
    .readdirSync(desks, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

  for (const folder of folders) {
    for (const entry of fs.readdirSync(path.join(desks, folder), { withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith('.routes.js')) continue;
      const name = entry.name.split('.')[0];
      app.use(`/desks/${folder}/${name}`, require(path.join(desks, folder, entry.name)));
    }
  }
};
