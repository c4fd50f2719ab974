export const lockSchema = { type: "object", properties: { lock: { type: "string" } } } as const;

export const bookingSchema = {
  body: { type: "object" },
  // An example, for the document.
  examples: [{ method: "GET", url: "/v1/bookings/1", handler: "none" }],
};
