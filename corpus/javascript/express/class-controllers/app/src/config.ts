export interface Config {
  port: number;
  audit: boolean;
}

export const loadConfig = (): Config => ({ port: 3000, audit: true });
