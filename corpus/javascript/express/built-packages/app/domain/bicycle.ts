export enum Kind {
  Cargo = "cargo",
  Electric = "electric",
}

export const Paths = {
  bicycles: "/bicycles",
  bicycle: "/bicycles/:bicycle",
} as const;
