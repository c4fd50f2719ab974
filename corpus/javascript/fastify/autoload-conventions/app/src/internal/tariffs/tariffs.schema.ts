export const tariffSchema = { type: "object" };
