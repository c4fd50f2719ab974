// Lists the routes of Fastify applications, as Fastify itself reports them.
//
//     dump.mjs ENV OUT ENTRY...
//
// ENTRY is a module to start, as `file` (the instances that it makes are asked), or `file#plugin` (its default export is
// registered on an instance, as fastify-cli does).
//
// Each instance gets a hook that Fastify calls for every route. The HEAD routes that come with GET are left out, and
// the second form of a route `/` below a prefix, with a slash at the end; a route for every verb is ANY.

import diagnostics from "node:diagnostics_channel";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [env, out, ...entries] = process.argv.slice(2);
const app = process.cwd();
fs.rmSync(path.join(app, "node_modules"), { recursive: true, force: true });
fs.symlinkSync(path.join(env, "node_modules"), path.join(app, "node_modules"));

const require = createRequire(path.join(app, "index.js"));
const instances = [];
diagnostics.subscribe("fastify.initialization", ({ fastify: instance }) => {
  const routes = [];
  instance.addHook("onRoute", (route) => routes.push({ ...route }));
  instance.listen = async () => "";
  instances.push({ instance, routes });
});

for (const entry of entries) {
  const [name, plugin] = entry.split("#");
  const module = await import(pathToFileURL(path.resolve(name)));
  if (plugin) require("fastify")().register(module.default?.default ?? module.default ?? module);
}
await new Promise((resolve) => setTimeout(resolve, 200));
for (const { instance } of instances) await instance.ready();

const framework = `Fastify ${require("fastify/package.json").version}`;
fs.writeFileSync(out, JSON.stringify({ framework, routes: instances.flatMap(({ routes }) => rows(routes)) }));
process.exit(0);

function rows(routes) {
  const key = (url, route) => `${route.method} ${url}`;
  const known = new Set(routes.map((route) => key(route.url, route)));
  const twin = (route) => route.url.length > 1 && route.url === `${route.prefix}/` && known.has(key(route.prefix, route));
  const added = (route) => [route.onSend].flat().some((hook) => hook?.name === "headRouteOnSendHandler");
  return routes.filter((route) => !twin(route) && !added(route)).flatMap((route) => {
    const methods = [route.method].flat();
    const verbs = route.websocket ? ["WS"] : methods.length > 6 ? ["ANY"] : methods;
    return verbs.map((method) => {
      const row = { method, path: canonical(route.url) };
      return row.path === route.url ? row : { ...row, raw: route.url };
    });
  });
}

/** `:id`, `:id?`, `:id(regex)`, `:(regex)`, `*`, `::` in Fastify's notation. */
function canonical(url) {
  let text = "";
  for (let at = 0; at < url.length; ) {
    const rest = url.slice(at);
    const name = /^:(\w+|(?=\())/.exec(rest);
    if (rest.startsWith("::")) {
      text += ":";
      at += 2;
    } else if (name) {
      at += name[0].length;
      if (url[at] === "(") at += closing(url.slice(at));
      if (url[at] === "?") at += 1;
      text += `{${name[1]}}`;
    } else if (rest === "*") {
      text += "{*}";
      at += 1;
    } else {
      text += url[at];
      at += 1;
    }
  }
  return text.startsWith("/") ? text : `/${text}`;
}

function closing(text) {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}
