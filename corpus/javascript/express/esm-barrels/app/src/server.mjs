import { createServer } from "node:http";

import application from "./app.js";

createServer(application).listen(8080);
