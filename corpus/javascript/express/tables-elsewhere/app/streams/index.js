exports.podcast = {
  // todo-no-route: GET /podcast/at
  at: '/podcast',
  // route: GET /podcast/feed
  feed: (req, res) => res.send(''),
};
exports.relay = {
  // todo-no-route: GET /relay/at
  at: '/relay',
  // route: GET /relay/status
  status: (req, res) => res.json({}),
  // route: GET /relay/peers
  peers: (req, res) => res.json([]),
};
