import axios, { type AxiosInstance } from "axios";

abstract class HttpProvider {
  protected abstract client: AxiosInstance;

  async get(path: string, params?: object) {
    // no-route
    return (await this.client.get(path, { params })).data;
  }

  async post(path: string, body: unknown) {
    // no-route
    return (await this.client.post(path, body)).data;
  }
}

export class Carrier extends HttpProvider {
  protected client: AxiosInstance;

  constructor(url: string) {
    super();
    this.client = axios.create({ baseURL: url });
  }

  track(parcel: string) {
    // no-route
    return this.get("/parcels/:parcel/track", { parcel });
  }

  cancel(parcel: string) {
    // no-route
    return this.client.delete(`/parcels/${parcel}`, { timeout: 1000 });
  }
}
