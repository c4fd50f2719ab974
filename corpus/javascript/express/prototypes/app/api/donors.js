'use strict';

const util = require('util');
const Resource = require('../lib/resource');

function Donors(app, base) {
  Resource.call(this, app, base + '/donors');
}
util.inherits(Donors, Resource);
Object.assign(Donors.prototype, require('../lib/consent'));

module.exports = Donors;
