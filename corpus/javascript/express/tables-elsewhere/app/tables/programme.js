const answer = (req, res) => res.json([]);

exports.shows = [
  // route: GET /api/shows
  { method: 'get', path: '/shows', handler: answer },
  // route: GET /api/shows/{show}
  { method: 'get', path: '/shows/:show', handler: answer },
  // no-route: left out
  { method: 'get', path: '/shows/:show/costs', handler: answer, internal: true },
];

exports.hosts = Object.freeze([
  {
    method: 'patch',
    // route: PATCH /api/hosts/{host}
    path: '/hosts/:host',
    handler: answer,
  },
]);

exports.drafts = [
  // route: POST /api/drafts
  { path: '/drafts', handler: answer },
  // route: POST /api/drafts/{draft}/publish
  { path: '/drafts/:draft/publish', handler: answer },
];
