exports.get = (req, res) => res.json([]);
exports.post = (req, res) => res.sendStatus(201);
