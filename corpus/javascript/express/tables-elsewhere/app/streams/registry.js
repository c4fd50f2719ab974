const known = [];

exports.add = (path, handler) => known.push({ path, handler });
exports.entries = () => known;
