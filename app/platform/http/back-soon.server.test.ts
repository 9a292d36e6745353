import { stat } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterEach, describe, expect, it } from "vitest";
import { backSoon } from "./back-soon.server.ts";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function serve(answers: () => Promise<boolean>): Promise<string> {
  const app = express();
  app.use(backSoon(answers));
  app.all("*", (_req, res) => void res.send("page"));
  const server = app.listen(0, "127.0.0.1");
  closers.push(() => server.close());
  await new Promise((done) => server.once("listening", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/home`;
}

describe("pages without the database", () => {
  it("say that they are back soon, and are", async () => {
    let there = false;
    const url = await serve(() => Promise.resolve(there));
    const away = await fetch(url);
    expect([away.status, away.headers.get("Retry-After")]).toEqual([503, "5"]);
    expect(await away.text()).toContain('http-equiv="refresh"');
    there = true;
    expect(await (await fetch(url)).text()).toBe("page");
  });

  it("do not wait for a database that hangs", async () => {
    const url = await serve(() => new Promise(() => undefined));
    const from = performance.now();
    expect((await fetch(url)).status).toBe(503);
    expect(performance.now() - from).toBeLessThan(20_000);
  });

  it("are not taken for that when the process itself was too busy to read the answer", async () => {
    const url = await serve(() => {
      const answer = stat(".").then(() => true);
      setImmediate(() => {
        const from = performance.now();
        while (performance.now() - from < 2_200);
      });
      return answer;
    });
    expect(await (await fetch(url)).text()).toBe("page");
  });

  it("never send a form again by themselves", async () => {
    const url = await serve(() => Promise.resolve(false));
    const answer = await (await fetch(url, { method: "POST" })).text();
    expect(answer).not.toContain("refresh");
    expect(answer).toContain("was not taken");
  });

  it("ask the database once a second at most while it answers", async () => {
    let asked = 0;
    const url = await serve(() => Promise.resolve((asked += 1) > 0));
    const from = performance.now();
    for (let at = 0; at < 20; at += 1) await (await fetch(url)).text();
    expect(asked).toBeLessThanOrEqual(1 + Math.floor((performance.now() - from) / 1_000));
  });
});
