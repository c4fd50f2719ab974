// Lists the routes of Express applications, as Express itself has them.
//
//     dump.mjs ENV OUT ENTRY...
//
// ENTRY is a module to start, as `file` (the applications that it makes listen are asked), or
// `file#export` or `file#export()` (that application is asked).
//
// Express keeps a compiled matcher, not the path text, so the text is noted when a layer is made.
// Nothing else is changed. A handler that `use` was given directly counts as a route (ANY) when it
// takes two parameters: it then can't call the next handler, so it always answers. One with three is
// tried with a request: it counts if it answers, or reports an error, without calling the next
// handler. Middleware, static files, error handlers, and what `use` was given without a path are
// left out. A regular expression is written as the path whose requests it matches: Express is asked
// with a request for it. A router that handles a route serves what the route lets through.

import fs from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [env, out, ...entries] = process.argv.slice(2);
const app = process.cwd();
const manifest = (dir) => JSON.parse(fs.readFileSync(path.join(dir, "package.json"), "utf8"));

const major = /\d+/.exec(manifest(app).dependencies?.express ?? "")?.[0] ?? "5";
const installed = path.join(env, "node_modules", `express${major}`);
link(installed, path.join(app, "node_modules", "express"));
for (const dir of workspaces(app)) {
  link(dir, path.join(app, "node_modules", manifest(dir).name));
  await build(dir);
}

const require = createRequire(path.join(fs.realpathSync(installed), "index.js"));
rememberPaths(require.resolve(major === "4" ? "./lib/router/layer.js" : "router/lib/layer.js"));
const express = require("./index.js");
const submounts = rememberMounted(express.application);
const listening = catchListeners();

const roots = [];
for (const entry of entries) {
  const [file, name] = entry.split("#");
  const module = await import(pathToFileURL(path.resolve(file)));
  if (name === undefined) continue;
  const plain = name.replace("()", "");
  const value = module[plain] ?? module.default?.[plain];
  roots.push(name.endsWith("()") ? await value() : value);
}
// Applications that start in an async function have until the event loop is idle.
await new Promise((resolve) => setTimeout(resolve, 300));
roots.push(...listening);
if (roots.length === 0) throw new Error("no application listens, and none was named");

const framework = `Express ${require("./package.json").version}`;
fs.writeFileSync(out, JSON.stringify({ framework, routes: roots.flatMap((root) => rows(root, "")) }));
process.exit(0);

function link(target, at) {
  fs.mkdirSync(path.dirname(at), { recursive: true });
  fs.rmSync(at, { recursive: true, force: true });
  fs.symlinkSync(target, at);
}

/** The folders of `"workspaces": ["packages/*"]`. */
function workspaces(root) {
  return (manifest(root).workspaces ?? []).flatMap((pattern) => {
    const parent = path.join(root, path.dirname(pattern));
    if (path.basename(pattern) !== "*") return [path.join(root, pattern)];
    return fs.readdirSync(parent).map((name) => path.join(parent, name));
  });
}

/** Writes what the compiler of a package would write, if its tsconfig.json says where to. */
async function build(dir) {
  const config = path.join(dir, "tsconfig.json");
  const { outDir, rootDir = "." } = (fs.existsSync(config) && JSON.parse(fs.readFileSync(config, "utf8")).compilerOptions) || {};
  if (!outDir) return;
  const { transform } = createRequire(path.join(env, "node_modules", "tsx", "package.json"))("esbuild");
  for (const file of fs.readdirSync(path.join(dir, rootDir), { recursive: true })) {
    if (!file.endsWith(".ts")) continue;
    const source = fs.readFileSync(path.join(dir, rootDir, file), "utf8");
    const { code } = await transform(source, { loader: "ts", format: "cjs" });
    const at = path.join(dir, outDir, file.replace(/\.ts$/, ".js"));
    fs.mkdirSync(path.dirname(at), { recursive: true });
    fs.writeFileSync(at, code);
  }
}

/** Lets each layer of a router keep the path text it was made from. */
function rememberPaths(file) {
  const Layer = require(file);
  require.cache[file].exports = Object.assign(function (text, options, fn) {
    return Object.assign(new Layer(text, options, fn), { text });
  }, Layer);
}

/** Maps the layer of a mounted application to the application, which Express hides in a closure. */
function rememberMounted(application) {
  const mounted = new WeakMap();
  const use = application.use;
  application.use = function (...args) {
    const before = stackOf(this).length;
    const result = use.apply(this, args);
    const apps = args.flat(Infinity).filter((arg) => typeof arg === "function" && arg.handle && arg.set);
    for (const layer of stackOf(this).slice(before)) {
      if (layer.handle.name === "mounted_app") mounted.set(layer, apps.shift());
    }
    return result;
  };
  return mounted;
}

/** Notes the applications of servers that would listen. */
function catchListeners() {
  const found = new Set();
  http.Server.prototype.listen = function () {
    for (const listener of this.listeners("request")) if (stackOf(listener).length > 0) found.add(listener);
    return this;
  };
  return found;
}

function stackOf(value) {
  if (Array.isArray(value?.stack)) return value.stack;
  const inner = major === "4" ? value?._router : value?.set && value.router;
  return inner?.stack ?? [];
}

function rows(router, prefix) {
  return stackOf(router).flatMap((layer) =>
    [layer.text].flat().flatMap((given) => {
      if (matchesNothing(given, layer)) return [];
      // Only asked for what is a row: an expression of middleware may have no canonical form.
      const at = () => join(prefix, given instanceof RegExp ? expression(given, layer) : given);
      if (layer.route) return routeRows(layer, at(), prefix);
      const inner = submounts.get(layer) ?? layer.handle;
      if (stackOf(inner).length > 0) return rows(inner, at());
      const framework = inner.stack !== undefined || inner.set !== undefined;
      const middleware = framework || given === "/" || !(inner.length === 2 || (inner.length === 3 && answers(inner, at)));
      return middleware || /express[45]|[\\/]router[\\/]/.test(inner.name) ? [] : [row("ANY", at(), inner)];
    }),
  );
}

/** Whether a text without a slash in front is one that Express matches no request with, as it says itself. */
function matchesNothing(text, layer) {
  return typeof text === "string" && /^[^/]/.test(text) && !layer.match(`/${text}`);
}

/** The canonical path of a regular expression without nested groups, confirmed by what Express matches. */
function expression(regex, layer) {
  let number = 0;
  const path = regex.source
    .replace(/^\^|\$$/g, "")
    .replace(/\\?\/\?$/, "")
    .replace(/\((?!\?)((?:\\.|[^()\\])*)\)/g, (_, inner) => (/^\.[*+]$/.test(inner) ? `{*${number++}}` : `{${number++}}`))
    .replace(/\\(\W)/g, "$1");
  const values = ["7", "42", "2024", "word", "some/thing"];
  for (let round = 0; round < values.length ** number; round++) {
    const chosen = Array.from({ length: number }, (_, at) => values[Math.floor(round / values.length ** at) % values.length]);
    const request = path.replace(/\{\*?(\d+)\}/g, (_, at) => chosen[at]);
    const matched = layer.match(request);
    const params = matched.params ?? layer.params;
    if (matched && chosen.every((value, at) => params[at] === value)) return major === "4" ? path : notation(path);
  }
  throw new Error(`Express matches no request for ${path} with ${regex}`);
}

/** The canonical path in Express 5's notation, as the other texts are. */
function notation(path) {
  return path.replace(/\{(\*?)(\d+)\}/g, (_, all, number) => (all ? `*"${number}"` : `:"${number}"`));
}

/** Whether a handler answers a request itself, or reports an error, and calls the next one for no request. */
function answers(handler, at) {
  if (/\bnext\(\)/.test(String(handler))) return false;
  const url = at();
  let [answered, handedOn] = [false, false];
  const res = new Proxy({}, {
    get: (_, name) => (...args) => {
      if (["send", "json", "end", "sendFile", "redirect", "sendStatus", "render"].includes(name)) answered = true;
      return res;
    },
  });
  const req = { method: "GET", url, path: url, originalUrl: url, headers: {}, params: {}, query: {}, body: {}, get: () => undefined };
  try {
    handler(req, res, (error) => (error instanceof Error ? (answered = true) : (handedOn = true)));
  } catch {
    return false;
  }
  return answered && !handedOn;
}

function routeRows(layer, at, prefix) {
  const last = new Map();
  for (const { method, handle } of layer.route.stack) last.set(method ?? "ANY", handle);
  // `app.all` registers each verb that Node.js knows on its own.
  if (http.METHODS.every((method) => last.has(method.toLowerCase()))) {
    const handle = last.get("get");
    last.clear();
    last.set("ANY", handle);
  }
  return [...last].flatMap(([verb, handle]) => {
    const method = verb.toUpperCase();
    return stackOf(handle).length > 0 ? handedRows(handle, method, layer, prefix) : [row(method, at, handle)];
  });
}

/** What a router serves that is the handler of a route: nothing is taken off the path, and only what the route matches gets there. */
function handedRows(router, method, layer, prefix) {
  const served = rows(router, "/").filter((found) => layer.match(found.raw ?? found.path));
  return served
    .filter((found) => [method, found.method].includes("ANY") || found.method === method)
    .map((found) => ({ ...found, ...row(found.method === "ANY" ? method : found.method, join(prefix, found.raw ?? found.path), {}), handler: found.handler }));
}

function row(method, raw, handle) {
  const path = canonical(raw);
  const row = { method, path, handler: handle.name || undefined };
  return path === raw ? row : { ...row, raw };
}

/** Prefix and path as Express matches them: one slash between, none at the end. */
function join(prefix, text) {
  if (typeof text !== "string") throw new Error(`no canonical form for the path ${text}`);
  const inner = text === "/" ? "" : text;
  return prefix === "/" || prefix === "" ? inner || "/" : prefix.replace(/\/$/, "") + inner;
}

/** `:id`, `:id?`, `:id+`, `:id*`, `:id(regex)`, `*`, `x?`, `(xy)?`, `(x|y)` of Express 4; `:id`, `*name`, `{optional}` of Express 5. */
function canonical(text) {
  if (major === "4") {
    let unnamed = 0;
    return text
      .replace(/\(\?[!=][^()]*\)/g, "")
      .replace(/\(([.\w]+)\)\?/g, "$1")
      .replace(/:(\w+)\(\.?\*\)/g, "{*$1}")
      .replace(/:(\w+)[*+]/g, "{*$1}")
      .replace(/:(\w+)(\([^()]*\))?\??/g, "{$1}")
      .replace(/\(\w+(?:\|\w+)+\)/g, () => `{${unnamed++}}`)
      .replace(/(?<=\w)\?/g, "")
      .replace(/(?<!\{)\*/g, "{*}");
  }
  const token = /\\(.)|:(?:"([^"]+)"|(\w+))|\*(?:"([^"]+)"|(\w+))|[{}]/g;
  return text.replace(token, (_, plain, quoted, name, rest, all) => {
    if (plain) return plain;
    if (quoted ?? name) return `{${quoted ?? name}}`;
    return rest ?? all ? `{*${rest ?? all}}` : "";
  });
}
