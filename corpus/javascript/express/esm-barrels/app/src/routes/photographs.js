import { Router } from "express";

export default Router()
  // route: GET /api/photographs
  .get("/", list)
  // route: POST /api/photographs
  .post("/", upload)
  // route: GET /api/photographs/{*file}
  .get("/*file", list);

function list(req, res) {
  res.json([]);
}

function upload(req, res) {
  res.sendStatus(201);
}
