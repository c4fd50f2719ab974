var http = require('http');
var Server = require('./server');

var server = new Server({ version: 'v3' });
http.createServer(server.app).listen(process.env.PORT || 3000);
