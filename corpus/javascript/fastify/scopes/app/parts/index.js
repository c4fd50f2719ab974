export { default as scores } from "./scores.js";
export * from "./desks.js";
