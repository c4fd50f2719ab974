module.exports = async function boot() {
  const context = { ratings: new Map() };
  context.arbiters = require('../arbiters')(context);
  return context;
};
