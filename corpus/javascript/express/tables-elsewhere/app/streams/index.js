require('./live');

exports.podcast = {
  at: '/podcast',
  // route: GET /podcast/feed
  feed: (req, res) => res.send(''),
};
exports.relay = {
  at: '/relay',
  // route: GET /relay/status
  status: (req, res) => res.json({}),
  // route: GET /relay/peers
  peers: (req, res) => res.json([]),
};
