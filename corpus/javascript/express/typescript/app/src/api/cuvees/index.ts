export { CuveeController as default } from "./controller.js";
