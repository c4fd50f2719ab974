import express from "express";
import { passes } from "./routes/passes.js";
import { trucks } from "./routes/trucks.js";
import { requireBadge } from "./guards.js";

const app = express();
app.use(express.json());

const api = express.Router();
api.use("/trucks", trucks);
api.use("/passes", requireBadge, passes);

app.use("/gate/api", api);
app.get("/gate/ready", (_request, response) => response.sendStatus(204));

if (process.env.GATE_SIMULATOR) {
  app.post("/gate/simulator/arrivals", (_request, response) => response.sendStatus(202));
}

app.listen(process.env.PORT ?? 8080);
