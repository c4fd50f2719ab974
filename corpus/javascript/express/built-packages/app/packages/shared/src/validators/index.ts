export * from "./rentals";
