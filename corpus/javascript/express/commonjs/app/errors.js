"use strict";

exports.notFound = function notFound(req, res, next) {
  if (req.accepts("json")) return res.status(404).json({ error: "not found" });
  return next();
};

exports.failed = function failed(error, req, res, next) {
  res.status(500).json({ error: error.message });
};
