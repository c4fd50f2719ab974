'use strict';

const fs = require('fs');
const path = require('path');
const basename = path.basename(__filename);

const reports = {};

fs.readdirSync(__dirname)
  .filter((file) => file.indexOf('.') !== 0 && file !== basename && file.slice(-3) === '.js')
  .forEach((file) => {
    const report = require(path.join(__dirname, file));
    reports[file.slice(0, -3)] = report;
  });

module.exports = reports;
