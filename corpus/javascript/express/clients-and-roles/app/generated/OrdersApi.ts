/* tslint:disable */
/**
 * Do not edit the file manually: it is generated from the OpenAPI document.
 */
import type { AxiosInstance } from "axios";

export class OrdersApi {
  constructor(private app: AxiosInstance) {}

  public getOrder(order: string) {
    const options = { method: "GET", url: "/orders/:order", path: "/orders/:order" };
    // no-route
    return this.app.request({ ...options, params: { order } });
  }

  public listOrders(options: object) {
    // no-route
    return this.app.get("/orders", options);
  }
}
