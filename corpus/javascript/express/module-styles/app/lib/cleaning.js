"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const CLEANING = "/cleaning";
exports.default = CLEANING;
