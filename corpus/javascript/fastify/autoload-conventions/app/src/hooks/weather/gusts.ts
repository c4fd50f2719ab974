export const strongest = (gusts: number[]) => Math.max(...gusts);
