module.exports = {
  get: (req, res) => res.json({ id: req.params.id }),
  delete(req, res) {
    res.sendStatus(204);
  },
};
