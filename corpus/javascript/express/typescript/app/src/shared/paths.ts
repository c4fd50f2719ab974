export const Paths = {
  cuvees: "/cuvees",
  cellar: { root: "/cellar", barrel: "/cellar/barrels/:barrel" },
} as const;

export enum Segment {
  Status = "status",
  Tastings = "tastings",
}
