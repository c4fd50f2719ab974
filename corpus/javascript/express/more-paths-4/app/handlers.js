exports.guard = (req, res, next) => (req.get('X-Badge') ? next() : res.sendStatus(401));
exports.answer = (req, res) => res.json(req.params);
exports.patch = (app) => app.patch.bind(app);
