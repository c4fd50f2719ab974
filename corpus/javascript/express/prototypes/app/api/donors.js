'use strict';

const util = require('util');
const Resource = require('../lib/resource');

function Donors(app, base) {
  Resource.call(this, app, base + '/donors');
}
util.inherits(Donors, Resource);

module.exports = Donors;
