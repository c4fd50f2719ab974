// route: GET /api/rentals
export const listRentals = { method: "get" as const, path: "/rentals", query: ["since"] };
// route: POST /api/rentals
export const startRental = { method: "post" as const, path: "/rentals", body: ["bicycle"] };
// route: PUT /api/rentals/{rental}/return
export const endRental = { method: "put" as const, path: "/rentals/:rental/return", body: ["station"] };
