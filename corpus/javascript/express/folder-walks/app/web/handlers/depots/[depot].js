exports.get = (req, res) => res.json({ depot: req.params.depot });
