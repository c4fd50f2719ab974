module.exports = require("./dist/validators");
