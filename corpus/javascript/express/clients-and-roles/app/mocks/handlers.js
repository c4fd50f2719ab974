import { http, HttpResponse } from "msw";

const rest = http;

export const handlers = [
  // no-route: answered in the browser
  http.get("/orders/:order", ({ params }) => HttpResponse.json(params)),
  // no-route
  rest.post("/orders", () => new HttpResponse(null, { status: 201 })),
];
