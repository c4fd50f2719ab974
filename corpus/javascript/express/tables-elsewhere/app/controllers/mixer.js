const done = (req, res) => res.sendStatus(204);

exports.state = (req, res) => res.json({ faders: [] });
exports.reset = done;
exports.fade = done;
exports.unmute = done;
exports.jingle = done;
