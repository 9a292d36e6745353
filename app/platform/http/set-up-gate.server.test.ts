import express from "express";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { leadToSetUp } from "./set-up-gate.server.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function site(isSetUp: () => Promise<boolean>) {
  const app = express();
  app.use(leadToSetUp(isSetUp));
  app.use((_req, res) => void res.send("page"));
  const server = createServer(app);
  open.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual" });
}

it("every page of an empty installation leads to its set-up page, and that page is open", async () => {
  const visit = await site(() => Promise.resolve(false));
  for (const path of ["/", "/home", "/sign-in?to=/home", "/careers", "/setup/more"]) {
    const response = await visit(path);
    expect([response.status, response.headers.get("Location")]).toEqual([302, "/setup"]);
  }
  expect((await visit("/setup")).status).toBe(200);
});

it("once there is a company the database is not asked again", async () => {
  let asked = 0;
  const visit = await site(() => Promise.resolve((asked += 1) > 1));
  expect((await visit("/home")).status).toBe(302);
  expect((await visit("/home")).status).toBe(200);
  expect((await visit("/home")).status).toBe(200);
  expect(asked).toBe(2);
});
