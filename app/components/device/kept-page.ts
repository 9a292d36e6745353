import { onceAtRest } from "#app/components/live/at-rest.ts";
import { ROOM_PREFIX } from "./device-person.ts";
import { fewAtATime } from "./few-at-a-time.ts";

/** Read by the worker that answers for a room without network; `public/room-worker.js` knows them too. */
const WORKER = "/room-worker.js";
const WORKER_SCOPE = "/interviews/";
/** What guards the page guards its copy; how it was packed on its way does not matter any more. */
const KEPT_HEADERS = ["Content-Type", "Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options"];
const UNTIL = "/kept-until";
/** A copy opens for so long after the last contact with the server, about as long as a session lives. */
const OPENS_FOR_MS = 24 * 60 * 60 * 1000;
/** Of the six connections that a browser has for a server, most are left to whoever works in the room. */
const AT_ONCE = 2;

export function keptPageName(personId: string, interviewId: string): string {
  return `${ROOM_PREFIX}${personId}:${interviewId}`;
}

/** Whether this very page came from the device, because the server could not be reached. */
export function isKeptPage(): boolean {
  return document.documentElement.dataset["kept"] !== undefined;
}

/** Lets the worker answer for rooms; it touches no other page. Only pages with a secure address have one. */
export async function startRoomWorker(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register(WORKER, { scope: WORKER_SCOPE });
}

/** Keeps the room's page, as the server renders it for this person now. */
export async function keepPage(personId: string, interviewId: string): Promise<void> {
  if (typeof caches === "undefined") return;
  const path = `/interviews/${interviewId}/room`;
  const answer = await fetch(path, { headers: { Accept: "text/html" } });
  if (!answer.ok || answer.redirected) return;
  const html = await answer.text();
  const cacheName = keptPageName(personId, interviewId);
  const cache = await caches.open(cacheName);
  const assets = [...html.matchAll(/\/assets\/[\w.~-]+/g)].map(([asset]) =>
    keepAsset(cacheName, cache, asset),
  );
  await Promise.all(assets);
  const headers = KEPT_HEADERS.map((name) => [name, answer.headers.get(name) ?? ""] as [string, string]);
  await cache.put(path, new Response(html, { headers }));
  await lengthen(cache);
}

/** The server has been reached and still lets this person in: the copy opens for another day. */
export async function lengthenPage(personId: string, interviewId: string): Promise<void> {
  const name = keptPageName(personId, interviewId);
  if (typeof caches === "undefined" || !(await caches.has(name))) return;
  await lengthen(await caches.open(name));
}

async function lengthen(cache: Cache): Promise<void> {
  await cache.put(UNTIL, new Response(String(Date.now() + OPENS_FOR_MS)));
}

/** Keeps whatever script, style and font the open page loads, also later: the editor comes when it is needed. */
export function keepAssets(personId: string, interviewId: string): () => void {
  if (typeof caches === "undefined" || typeof PerformanceObserver === "undefined") return () => undefined;
  const cacheName = keptPageName(personId, interviewId);
  const opened = caches.open(cacheName);
  const observer = new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      const url = new URL(name, window.location.href);
      if (url.origin !== window.location.origin || !url.pathname.startsWith("/assets/")) continue;
      opened.then((cache) => keepAsset(cacheName, cache, url.pathname)).catch(() => undefined);
    }
  });
  observer.observe({ type: "resource", buffered: true });
  return () => observer.disconnect();
}

const oneOfFew = fewAtATime(AT_ONCE, () => new Promise((free) => onceAtRest(free)));

/** Whatever the person does goes first. */
function keepAsset(cacheName: string, cache: Cache, path: string): Promise<void> {
  return oneOfFew(`${cacheName} ${path}`, async () => {
    if (await cache.match(path)) return;
    const answer = await fetch(path, { priority: "low" });
    if (!answer.ok) throw new Error(`${path} cannot be kept: ${answer.status}.`);
    await cache.put(path, answer);
  });
}
