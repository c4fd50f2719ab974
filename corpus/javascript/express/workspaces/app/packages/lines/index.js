exports.PREFIX = "/lines";
