import express from "express";

import { ApiController } from "./controllers/api";
import { loadConfig } from "./config";

const app = express();
const config = loadConfig();

app.use("/", new ApiController(config).router);
app.listen(config.port);
