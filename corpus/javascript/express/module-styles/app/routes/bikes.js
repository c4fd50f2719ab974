"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.bikes = void 0;
const express_1 = require("express");
const cleaning_1 = require("../lib/cleaning");
const bikes = (0, express_1.Router)();
exports.bikes = bikes;
// route: GET /bikes/{bike}
bikes.get("/:bike", (req, res) => res.json({}));
// route: POST /bikes/{bike}/cleaning
bikes.post(`/:bike${cleaning_1.default}`, (req, res) => res.sendStatus(202));
