// The handbook for use without a connection. A browser runs this only after the reader has said yes.
//
// Every page and file of one version is fetched and compared with its checksum; only when all are here does the version
// come into use, in one step. Pages are then answered from the copy. The browser looks for a changed sw.js at each
// visit; a newer version is gathered beside the one in use, and waits until the reader takes it or has closed the
// handbook. If it cannot be had whole, the last good one stays, and the next try goes on where this one stopped.
"use strict";

/** @typedef {{version: string, bytes: number, files: Record<string, string>}} Share files: path to the first 22 signs of its SHA-256 in base64 */

/** @type {{pages: Share, downloads: Share}} */
const EDITION = "what this site holds"; // put in when the site is finished

const ROOT = new URL(self.registration.scope);
const MARK = `in-confidence ${ROOT.pathname} `; // device.js knows the copies by it
const SHARES = location.search === "?downloads" ? [EDITION.pages, EDITION.downloads] : [EDITION.pages];
const NAME = MARK + SHARES.map((share) => share.version).join(" ");
const FILES = new Map(SHARES.flatMap((share) => Object.entries(share.files)));
const DATE = new URL("date", ROOT).href;
const AT_ONCE = 6;
const TRIES = 2;

let stopped = false;
let filling = Promise.resolve();

self.addEventListener("install", (event) => event.waitUntil(fill()));

self.addEventListener("activate", (event) => event.waitUntil(start()));

self.addEventListener("message", (event) => {
  const answer = (value) => event.ports[0]?.postMessage(value);
  if (event.data === "take") self.skipWaiting();
  else if (event.data === "status") event.waitUntil(status().then(answer, () => answer({ state: "part" })));
  else if (event.data === "fill") event.waitUntil(fill().then(() => answer(true), () => answer(false)));
  else if (event.data === "stop") {
    stopped = true;
    event.waitUntil(filling.then(() => answer(true), () => answer(true)));
  }
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method === "GET" && url.href.startsWith(ROOT.href)) {
    event.respondWith(respond(event.request, decodeURI(url.pathname).slice(decodeURI(ROOT.pathname).length)));
  }
});

/** Put every file into the copy; throw if one cannot be had. Nobody fills it twice at once. */
function fill() {
  stopped = false;
  filling = filling.then(gather, gather);
  return filling;
}

async function gather() {
  if ((await status()).state === "ready") return;
  const todo = [...FILES];
  let done = 0;
  const work = async () => {
    for (let next = todo.pop(); next; next = todo.pop()) {
      await add(...next);
      await tell({ done: ++done, of: FILES.size });
    }
  };
  const works = Array.from({ length: AT_ONCE }, work);
  try {
    await Promise.all(works);
    await put(DATE, new Response(new Date().toISOString()));
  } catch (error) {
    todo.length = 0;
    await Promise.allSettled(works);
    const why = error.name === "QuotaExceededError" ? "room" : error.message === "changed" ? "changed" : "stopped";
    if (stopped || why === "room") await caches.delete(NAME);
    await tell({ why });
    throw error;
  }
}

/** Add one file: out of an older copy if it has not changed, otherwise from the host. */
async function add(path, sum) {
  const key = keyOf(path, sum);
  const had = await caches.match(key, { ignoreVary: true });
  await put(key, had ?? (await get(path, sum, TRIES)));
}

async function get(path, sum, tries) {
  let response;
  try {
    response = await fetch(new URL(path, ROOT), { cache: "no-cache" });
    if (!response.ok) throw new Error(String(response.status));
    const body = await response.arrayBuffer();
    const found = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
    if (btoa(String.fromCharCode(...found)).slice(0, sum.length) !== sum) throw new Error("changed");
    return new Response(body, { headers: response.headers }); // a new one: what was led here by another address is refused
  } catch (error) {
    if (tries > 1 && !stopped) return get(path, sum, tries - 1);
    throw error;
  }
}

async function put(key, response) {
  if (stopped) throw new Error("stopped");
  await (await caches.open(NAME)).put(key, response);
}

/** Take over: older versions go. */
async function start() {
  const names = (await caches.keys()).filter((name) => name.startsWith(MARK) && name !== NAME);
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** Say what is here: ready means every file. */
async function status() {
  if (!(await caches.has(NAME))) return { state: "part" };
  const cache = await caches.open(NAME);
  const there = new Set((await cache.keys()).map((request) => request.url));
  const whole = [...FILES].every(([path, sum]) => there.has(keyOf(path, sum)));
  const date = await (await cache.match(DATE))?.text();
  const bytes = SHARES.reduce((sum, share) => sum + share.bytes, 0);
  return { state: whole && date ? "ready" : "part", date, bytes, downloads: SHARES.length > 1 };
}

/** Answer from the copy; ask the host only for what is not in it. */
async function respond(request, path) {
  const name = [path, `${path}index.html`, `${path}.html`, `${path}/index.html`].find((each) => FILES.has(each));
  if (name === `${path}/index.html`) return Response.redirect(new URL(name, ROOT));
  const kept = name && (await caches.match(keyOf(name, FILES.get(name)), { cacheName: NAME, ignoreVary: true }));
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode === "navigate" && /(^|\/|\.html|\/[^.]*)$/.test(`/${path}`)) return lost();
    throw error;
  }
}

/** The page that says that there is no such page; a host shows it at any address, so its links begin at the top. */
async function lost() {
  const page = await caches.match(keyOf("404.html", FILES.get("404.html")), { cacheName: NAME, ignoreVary: true });
  if (!page) return Response.error();
  const text = await page.text();
  const led = text.includes(`="${ROOT.pathname}`) ? text : text.replace(/(href|src)="\//g, `$1="${ROOT.pathname}`);
  return new Response(led, { status: 404, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

function keyOf(path, sum) {
  return new URL(`${encodeURI(path)}?${encodeURIComponent(sum)}`, ROOT).href;
}

async function tell(words) {
  for (const page of await self.clients.matchAll({ includeUncontrolled: true, type: "window" })) page.postMessage(words);
}
