const items = new Map();

exports.find = (id) => items.get(id);
