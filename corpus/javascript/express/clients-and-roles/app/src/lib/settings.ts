const values: Record<string, string> = {};

export const settings = {
  get: (key: string, fallback: string) => values[key] ?? fallback,
  put: (key: string, value: string) => void (values[key] = value),
};

// no-route
settings.put("/carrier/url", process.env.CARRIER ?? "");
