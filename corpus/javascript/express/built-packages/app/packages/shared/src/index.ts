export { API, health } from "./health";
