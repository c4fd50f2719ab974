module.exports = {
  // route: GET /archive/{year}
  'GET /archive/:year': (req, res) => res.json([]),
  // route: DELETE /archive/{year}/{tape}
  'DELETE /archive/:year/:tape': (req, res) => res.sendStatus(204),
};
