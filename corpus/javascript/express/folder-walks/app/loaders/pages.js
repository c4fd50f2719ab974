const fs = require('fs');
const path = require('path');

const root = path.join(__dirname, '..', 'web', 'pages');

function walk(folder, visit) {
  for (const file of fs.readdirSync(folder).sort()) {
    const full = path.join(folder, file);
    if (fs.statSync(full).isDirectory()) {
      walk(full, visit);
    } else if (path.extname(file) === '.js') {
      visit(full);
    }
  }
}

exports.loadPages = (app) => {
  walk(root, (file) => {
    const { dir, name } = path.parse(path.relative(root, file));
    const url = name === 'index' ? `/${dir}` : '/' + path.posix.join(dir, name);
    // route: GET /
    // route: GET /contact
    // route: GET /help
    // route: GET /help/opening-hours
    app.get(url, require(file));
  });
};
