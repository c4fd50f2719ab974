var api = { get: function (path, done) { fetch(path).then(done); } };
// no-route: of the browser
api.get('/plots', function (answer) { return answer.text(); });
