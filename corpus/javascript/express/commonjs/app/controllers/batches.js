"use strict";

module.exports = {
  index: (req, res) => res.json([]),
  show: (req, res) => res.json({ id: req.params.id }),
  create: (req, res) => res.status(201).json(req.body),
  addReading(req, res) {
    res.sendStatus(204);
  },
  async remove(req, res) {
    res.sendStatus(204);
  },
};
