import axios from "axios";

const instance = axios.create({ baseURL: "/" });

// no-route
export const skis = (length: number) => instance.get("/skis/:length", { params: { length } });
// no-route
export const reserve = (id: string) => instance.post("/reservations", { id });

export function useApi(app = instance) {
  // no-route
  return { boots: () => app.get("/boots", { timeout: 1000 }) };
}
