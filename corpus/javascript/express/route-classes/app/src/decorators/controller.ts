type Verb = "get" | "post" | "patch";

interface Described {
  base: string;
  routes: { verb: Verb; path: string; member: string }[];
}

type Class = new () => any;

export const registry = new Map<Class, Described>();

const pending: Described["routes"] = [];

/** In the language's own form of decorators: a class's members are decorated before the class. */
export function controller(base: `/${string}`) {
  return (value: Class, _context: ClassDecoratorContext) => {
    registry.set(value, { base, routes: pending.splice(0) });
  };
}

const on =
  (verb: Verb) =>
  (path = "") =>
  (_value: Function, context: ClassMethodDecoratorContext) => {
    pending.push({ verb, path, member: String(context.name) });
  };

export const get = on("get");
export const post = on("post");
export const patch = on("patch");
