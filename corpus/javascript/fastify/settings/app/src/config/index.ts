import "./defaults.js";

const { FILMS_PREFIX = "/films" } = process.env;

function optional(name: string, fallback: string): string {
  const value = process.env[name];
  return value === undefined || value === "" ? fallback : value;
}

class Config {
  readonly port = Number(process.env.PORT ?? 3000);
  readonly films = FILMS_PREFIX;
  readonly tickets = optional("TICKETS_PREFIX", "/tickets");
  readonly store = process.env.STORE || "memory";
  readonly docs = process.env.DOCS === "1";

  get multiCinema(): boolean {
    return process.env.MULTI_CINEMA === "true";
  }
}

export const config = new Config();
