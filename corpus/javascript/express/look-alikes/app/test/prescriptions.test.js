const express = require("express");
const request = require("supertest");

const app = express();

// no-route: an application, but a test's
app.get("/fixture", (req, res) => res.end());

test("answers", async () => {
  // no-route
  await request(app).get("/fixture").expect(200);
});
