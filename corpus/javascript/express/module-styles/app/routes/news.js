"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
const express_1 = __importDefault(require("express"));
const news = express_1.default.Router();
// route: GET /news/{article}
// route: GET /blog/{article}
news.get("/:article", (req, res) => res.json({}));
exports.default = news;
