#!/usr/bin/env node

const { StationServer } = require("../build");

const server = new StationServer(process.argv.slice(2));
server.start();
