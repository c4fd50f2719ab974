exports.serveFile = function () {
  return (req, res) => res.sendFile(req.params.file, { root: "files" });
};

exports.checkKey = () => (req, res, next) => (req.get("X-Key") ? next() : res.sendStatus(401));
