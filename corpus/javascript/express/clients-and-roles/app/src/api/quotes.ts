import axios from "axios";
import { Router } from "express";

const router = axios.create({ baseURL: "https://prices.example" });

export const quotes = Router();

// route: GET /quotes/{product}
quotes.get("/:product", async (req, res) => {
  // no-route: called like one, and a client
  const { data } = await router.get("/prices", { params: req.params });
  // no-route
  const old = await axios.delete("/prices", { data });
  res.json({ data, old });
});
