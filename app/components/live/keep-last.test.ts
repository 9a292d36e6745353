import type { ClientLoaderFunctionArgs } from "@remix-run/react";
import { expect, it } from "vitest";
import { keepLast, nothingWhileAway } from "./keep-last.ts";

const AWAY = new TypeError("Failed to fetch");

function args(path: string, loaded: object | Error): ClientLoaderFunctionArgs {
  const serverLoader = () => (loaded instanceof Error ? Promise.reject(loaded) : Promise.resolve(loaded));
  const request = new Request(`http://baton.example${path}`);
  return { request, params: {}, serverLoader: serverLoader as ClientLoaderFunctionArgs["serverLoader"] };
}

it("goes on showing the page that stands open while the server is away, and no other", async () => {
  await keepLast(args("/screening/a", { left: 3 }));
  expect(await keepLast(args("/screening/a", AWAY))).toEqual({ left: 3 });
  await expect(keepLast(args("/screening/b", AWAY))).rejects.toBe(AWAY);
});

it("hides no fault of the page behind what it showed before", async () => {
  await keepLast(args("/screening/a", { left: 3 }));
  const fault = new TypeError("queue.waiting is undefined");
  await expect(keepLast(args("/screening/a", fault))).rejects.toBe(fault);
});

it("answers nothing for what stands beside a page while the server is away", async () => {
  expect(await nothingWhileAway(args("/inbox/count", { open: 2 }))).toEqual({ open: 2 });
  expect(await nothingWhileAway(args("/inbox/count", AWAY))).toBeNull();
  const fault = new Error("not signed in");
  await expect(nothingWhileAway(args("/inbox/count", fault))).rejects.toBe(fault);
});
