import express from "express";

const sheets = express();

// route: GET /api/maps/sheets/{sheet}
sheets.get("/:sheet", (req, res) => res.json(req.params));

export const maps = express.Router();

maps.use("/maps/sheets", sheets);
// route: GET /api/maps
maps.get("/maps", (req, res) => res.json([]));
