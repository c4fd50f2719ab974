export { default as photographs } from "./photographs.js";
export * from "./maps.js";
export { install as search } from "./search.js";
