import { connect } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { noPagesHere, openFrontDoor } from "./front-door.server.ts";

async function openDoor(isReady: () => Promise<boolean> = () => Promise.resolve(false)) {
  const door = await openFrontDoor({ port: 0, host: "127.0.0.1", isReady });
  onTestFinished(() => door.close());
  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${door.port}${path}`);
    return [answer.status, await answer.text()];
  };
  return { door, ask };
}

it("says from the first moment that it is alive, and ready once it is", async () => {
  let ready = false;
  const { ask } = await openDoor(() => Promise.resolve(ready));
  expect(await ask("/healthz")).toEqual([200, "alive"]);
  expect(await ask("/readyz")).toEqual([503, "not ready"]);
  ready = true;
  expect(await ask("/readyz?from=probe")).toEqual([200, "ready"]);
});

it("keeps a visitor who comes too early until there is something to answer", async () => {
  const { door, ask } = await openDoor();
  const early = ask("/");
  await ask("/healthz");
  door.admit((_request, response) => response.end("the page"));
  expect(await early).toEqual([200, "the page"]);
  expect(await ask("/later")).toEqual([200, "the page"]);
});

it("sends a socket away that comes too early, so that it tries again", async () => {
  const { door } = await openDoor();
  const socket = connect(door.port, "127.0.0.1");
  const ended = new Promise((done) => socket.once("close", done));
  socket.write("GET /live HTTP/1.1\r\nHost: baton\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
  await ended;
});

it("tells at once that its port is taken", async () => {
  const { door } = await openDoor();
  const second = openFrontDoor({ port: door.port, host: "127.0.0.1", isReady: () => Promise.resolve(true) });
  await expect(second).rejects.toMatchObject({ code: "EADDRINUSE", syscall: "listen" });
});

it("says of a process without pages that they are elsewhere", async () => {
  const { door, ask } = await openDoor();
  door.admit(noPagesHere);
  expect((await ask("/careers"))[0]).toBe(404);
});
