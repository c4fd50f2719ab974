import 'reflect-metadata';

const BASE = Symbol('base');
const ROUTES = Symbol('routes');

export interface RouteEntry {
  verb: 'get' | 'post' | 'put' | 'delete';
  path: string;
  member: string;
}

type Newable = new () => any;

/** A controller and the path below which its members are served. */
export function Controller(base = ''): ClassDecorator {
  return (target) => {
    Reflect.defineMetadata(BASE, base, target);
    if (!Reflect.hasMetadata(ROUTES, target)) {
      Reflect.defineMetadata(ROUTES, [], target);
    }
  };
}

function verb(name: RouteEntry['verb']) {
  return (path: string): MethodDecorator =>
    (target, member) => {
      const owner = target.constructor;
      const routes: RouteEntry[] = Reflect.getOwnMetadata(ROUTES, owner) ?? [];
      routes.push({ verb: name, path, member: String(member) });
      Reflect.defineMetadata(ROUTES, routes, owner);
    };
}

export const Get = verb('get');
export const Post = verb('post');
export const Delete = verb('delete');

export function described(controller: Newable): { base: string; routes: RouteEntry[] } {
  return {
    base: Reflect.getMetadata(BASE, controller),
    routes: Reflect.getMetadata(ROUTES, controller) || [],
  };
}
