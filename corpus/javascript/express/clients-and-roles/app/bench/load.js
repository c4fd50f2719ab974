import http from "k6/http";
import { check } from "k6";

export default function () {
  // no-route
  const answer = http.get("/orders/1", { tags: { name: "order" } });
  check(answer, { ok: (r) => r.status === 200 });
}
