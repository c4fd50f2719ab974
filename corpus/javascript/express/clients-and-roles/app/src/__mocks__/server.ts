import express from "express";

const carrier = express();
// no-route: it plays the carrier
carrier.get("/parcels/:parcel", (_req, res) => void res.json({}));
export const start = () => carrier.listen(0);
