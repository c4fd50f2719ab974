import { api } from "../api/client";

export default function Orders() {
  // no-route
  api.get("/orders", { params: { page: 1 } }).then(console.log);
  // no-route
  const remove = (id: string) => api.delete("/orders/" + id, () => location.reload());
  return <button onClick={() => remove("1")}>Remove</button>;
}
