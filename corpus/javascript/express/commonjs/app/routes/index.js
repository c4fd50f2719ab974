"use strict";

exports.batches = require("./batches");
exports.recipes = require("./recipes").default;
module.exports.orders = require("./orders");
