import express from "express";
import { quotes } from "./quotes";

const app = express();
// no-route
app.post("/spec", (_req, res) => void res.end());
app.use("/spec/quotes", quotes);
