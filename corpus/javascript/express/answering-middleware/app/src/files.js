const path = require('path');

/** Serves a chart, by its name. */
exports.serveChart = function () {
  return ({ params }, res, next) => {
    if (!params.chart || params.chart.includes('/')) {
      check(params.chart || '', res, next);
    } else {
      next(new Error('no such chart'));
    }
  };

  function check(name, res, next) {
    if (name.endsWith('.exe')) {
      next(new Error('charts are pictures'));
      return;
    }
    res.sendFile(path.resolve('charts', name));
  }
};

exports.serveReport = (req, res, next) => {
  const { report } = req.params;
  if (report === 'secret') {
    return next(new Error('forbidden'));
  }
  return res.sendFile(path.resolve('reports', String(report)));
};

exports.requireStation = () => (req, res, next) => {
  if (req.params.station === 'none') {
    res.sendStatus(404);
    return;
  }
  next();
};

exports.refuse = (why) =>
  function (req, res, next) {
    res.status(403).send(why);
  };
