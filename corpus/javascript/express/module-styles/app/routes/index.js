module.exports = {
  ...require('./stands'),
  riders: require('./riders'),
};

module.exports['lap-records'] = require('./records');
