const fs = require('fs/promises');
const path = require('path');

const folder = path.join(__dirname, '..', 'hooks');

exports.loadHooks = async (app) => {
  for (const file of await fs.readdir(folder)) {
    const found = file.match(/^(.+)\.hook\.mjs$/);
    if (!found) continue;
    const { default: hook } = await import(path.join(folder, file));
    app.use(`/hooks/${found[1]}`, hook);
  }
};
