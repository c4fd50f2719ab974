import axios from "axios";

export const api = axios.create({ baseURL: "/" });

api.interceptors.request.use((config) => config);

class Session {
  // no-route
  open = (body: object) => api.post("/session", body);
  // no-route
  close = () => api.delete("/session", {});
}

export const session = new Session();
