const answer = (req, res) => res.json({});

module.exports = function crud(name, { readOnly = false } = {}) {
  const reads = [
    // route: GET /api/listeners
    // route: GET /api/sponsors
    ['get', `/${name}`, answer],
    // route: GET /api/listeners/{id}
    // route: GET /api/sponsors/{id}
    ['get', `/${name}/:id`, answer],
  ];
  if (readOnly) return reads;
  // route: POST /api/listeners
  return [...reads, ['post', `/${name}`, answer]];
};
