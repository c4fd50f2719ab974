"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const express_1 = require("express");
const app = (0, express_1.default)();
// no-route: what the compiler wrote some time ago
app.get("/built", (req, res) => res.end());
app.listen(3000);
