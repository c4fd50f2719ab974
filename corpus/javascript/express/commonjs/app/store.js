"use strict";

module.exports = function createStore() {
  const rows = new Map();
  return {
    get: (key) => rows.get(key),
    put: (key, value) => rows.set(key, value),
    all: () => [...rows.values()],
  };
};
