import type { Application } from 'express';

const receivers: { topic: string; receiver: new () => any }[] = [];
const pings = new Map<Function, string[]>();

/** A class whose members receive what other systems send about a topic. */
export const receives = (topic: string) => (receiver: new () => any) => {
  receivers.push({ topic, receiver });
};

export function hook(path: string) {
  return (prototype: any, member: string) => {
    prototype.hooks = prototype.hooks || [];
    prototype.hooks.push({ path, member });
  };
}

export function ping(path: string) {
  return (prototype: any, _member: string) => {
    const paths = pings.get(prototype.constructor) ?? [];
    paths.push(path);
    pings.set(prototype.constructor, paths);
  };
}

export function mountReceivers(app: Application): void {
  for (const { topic, receiver } of receivers) {
    const instance = new receiver();
    for (const entry of receiver.prototype.hooks) {
      app.post(`/hooks/${topic}${entry.path}`, instance[entry.member].bind(instance));
    }
    for (const path of pings.get(receiver) ?? []) {
      app.head(`/hooks/${topic}${path}`, (_request, response) => void response.status(204).end());
    }
  }
}
