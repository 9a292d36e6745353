/**
 * Answers for a room that this device keeps when the server cannot be reached, with the page and the scripts that the
 * room itself has put into its cache; it stores nothing and touches no other page. The names are those of
 * `app/components/device/kept-page.ts`.
 */
const ROOM_PREFIX = "baton-room:";
const ROOM = /^\/interviews\/([^/]+)\/room$/;
const UNTIL = "/kept-until";
const PATIENCE_MS = 6000;
const AWAY = [502, 503, 504];

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin || request.method !== "GET") return;
  const room = ROOM.exec(url.pathname);
  if (request.mode === "navigate" && room) event.respondWith(openRoom(request, room[1]));
  else if (url.pathname.startsWith("/assets/")) event.respondWith(openAsset(request));
  else if (url.pathname === "/__manifest") event.respondWith(findRoutes(request));
});

/** The server's page if it comes in time; a server that cannot answer counts as away. */
async function openRoom(request, interviewId) {
  const asked = fetch(request);
  try {
    const answer = await inTime(asked);
    if (!AWAY.includes(answer.status)) return answer;
    const kept = await keptRoom(interviewId);
    return kept ? kept() : answer;
  } catch {
    const kept = await keptRoom(interviewId);
    return kept ? kept() : asked.catch(notHere);
  }
}

function notHere() {
  const words = `<!doctype html><html lang="en"><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>No connection · Baton</title>
    <body style="max-width:30rem;margin:20vh auto;padding:1rem;font:1rem/1.5 system-ui;color-scheme:light dark">
    <h1 style="font-size:1.4rem">This room is not on this device</h1>
    <p>There is no connection. A room opens without one after it has been opened here once, for a day. Connect and
    load this page again.</p>`;
  return new Response(words, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

/** Before its first act a page asks for routes that it may not know; without the server there are no others. */
async function findRoutes(request) {
  try {
    return await fetch(request);
  } catch {
    return Response.json({});
  }
}

/** The network's first, so that no page waits for this device's storage while the server is there. */
async function openAsset(request) {
  const asked = fetch(request);
  try {
    return await inTime(asked);
  } catch {
    return (await caches.match(request, { ignoreVary: true })) ?? asked;
  }
}

/** The device's copy, while it may be opened; a copy that has run out is removed. */
async function keptRoom(interviewId) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(ROOM_PREFIX) || !name.endsWith(`:${interviewId}`)) continue;
    const cache = await caches.open(name);
    const page = await cache.match(`/interviews/${interviewId}/room`, { ignoreVary: true });
    const until = await cache.match(UNTIL);
    if (!page || !until) return null;
    if (Number(await until.text()) > Date.now()) return () => withFreshNonce(page);
    await caches.delete(name);
  }
  return null;
}

/** The page as it was kept, marked as such; a nonce is never used for two answers. */
async function withFreshNonce(page) {
  const policy = page.headers.get("Content-Security-Policy") ?? "";
  const used = /'nonce-([^']+)'/.exec(policy)?.[1];
  const fresh = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const renew = (text) => (used ? text.replaceAll(used, fresh) : text);
  const headers = new Headers(page.headers);
  headers.set("Content-Security-Policy", renew(policy));
  const html = renew(await page.text()).replace("<html ", `<html data-kept="${Date.now()}" `);
  return new Response(html, { status: 200, headers });
}

function inTime(answer) {
  return new Promise((done, failed) => {
    const timer = setTimeout(() => failed(new Error("No answer in time.")), PATIENCE_MS);
    answer.then(done, failed).finally(() => clearTimeout(timer));
  });
}
