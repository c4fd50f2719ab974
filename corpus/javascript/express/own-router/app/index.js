const express = require("express");

const { LedgerServer } = require("./src/LedgerServer");

const app = express();
app.use("/ledger", LedgerServer.app({ maintenance: true }));

async function start() {
  const extras = require("./src/extras");
  app.use("/extras", await extras.initialize());
  app.listen(1337);
}

start();
