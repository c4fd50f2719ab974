export * from "./src/validators";
