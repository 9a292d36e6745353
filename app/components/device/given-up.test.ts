import { describe, expect, it } from "vitest";
import { unlessGivenUp } from "./given-up.ts";
import { isAway, isDropped } from "./room-outbox.ts";

const cutOff = new Error("Unable to decode turbo-stream response");
const ask = (signal: AbortSignal, answer: () => Promise<string>) =>
  unlessGivenUp(signal, answer).catch((error: unknown) => error);

describe("what a page asks the server", () => {
  it("is told as given up when the page gave it up, however the answer broke", async () => {
    const page = new AbortController();
    const error = await ask(page.signal, () => {
      page.abort();
      return Promise.reject(cutOff);
    });
    expect(isDropped(error)).toBe(true);
  });

  it("is told as what it is otherwise, an answer that came all the same among it", async () => {
    const page = new AbortController();
    const error = await ask(page.signal, () => Promise.reject(cutOff));
    expect([error, isAway(error)]).toEqual([cutOff, true]);
    page.abort();
    expect(await ask(page.signal, () => Promise.resolve("room"))).toBe("room");
  });
});
