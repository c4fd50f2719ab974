export interface VineyardClient {
  get(path: "/harvests"): Promise<unknown>;
  post(path: "/harvests/:year", body: unknown): Promise<unknown>;
}
