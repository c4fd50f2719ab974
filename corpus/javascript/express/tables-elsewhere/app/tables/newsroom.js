const answer = (req, res) => res.json({});

exports.newsroom = {
  get: {
    // route: GET /api/bulletins/{hour}
    '/bulletins/:hour': answer,
  },
  put: {
    // route: PUT /api/bulletins/{hour}
    '/bulletins/:hour': answer,
    // route: PUT /api/traffic
    '/traffic': (req, res) => res.sendStatus(204),
  },
};
