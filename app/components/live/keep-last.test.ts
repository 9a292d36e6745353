import type { ClientLoaderFunctionArgs } from "@remix-run/react";
import { expect, it } from "vitest";
import { keepLast, nothingWhileAway } from "./keep-last.ts";

const AWAY = new TypeError("Failed to fetch");

function args(path: string, serverLoader: () => Promise<object>): ClientLoaderFunctionArgs {
  const request = new Request(`http://baton.example${path}`);
  return { request, params: {}, serverLoader: serverLoader as ClientLoaderFunctionArgs["serverLoader"] };
}

const loads = (loaded: object) => () => Promise.resolve(loaded);
const fails = (fault: Error) => () => Promise.reject(fault);

it("goes on showing the page that stands open while the server is away, and no other", async () => {
  await keepLast(args("/screening/a", loads({ left: 3 })));
  expect(await keepLast(args("/screening/a", fails(AWAY)))).toEqual({ left: 3 });
  await expect(keepLast(args("/screening/b", fails(AWAY)))).rejects.toBe(AWAY);
});

it("hides no fault of the page behind what it showed before", async () => {
  await keepLast(args("/screening/a", loads({ left: 3 })));
  const fault = new TypeError("queue.waiting is undefined");
  await expect(keepLast(args("/screening/a", fails(fault)))).rejects.toBe(fault);
});

it("answers nothing for what stands beside a page while the server is away or the session has ended", async () => {
  expect(await nothingWhileAway(args("/inbox/count", loads({ open: 2 })))).toEqual({ open: 2 });
  const signIn = new Response(null, { status: 302, headers: { Location: "/sign-in?to=%2Finbox%2Fcount" } });
  expect(await nothingWhileAway(args("/inbox/count", fails(signIn as unknown as Error)))).toBeNull();
  expect(await nothingWhileAway(args("/inbox/count", fails(AWAY)))).toBeNull();
  const fault = new Error("open is undefined");
  await expect(nothingWhileAway(args("/inbox/count", fails(fault)))).rejects.toBe(fault);
});
