export const vesselSchema = { type: "object" };
