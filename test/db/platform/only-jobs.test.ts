import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { expect, it, onTestFinished } from "vitest";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const ROOT = resolve(import.meta.dirname, "../../..");

it("answers of its health on the free port it names, serves no pages, and ends when it is told to", async () => {
  const folder = mkdtempSync(join(tmpdir(), "baton-jobs-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const worker = spawn(process.execPath, ["--import", "tsx", "server.ts"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      PATH: process.env["PATH"],
      HOME: process.env["HOME"],
      NODE_ENV: "production",
      DATABASE_URL: database().url,
      DATA_DIR: folder,
      PROCESS: "only-jobs",
      PORT: "0",
    },
  });
  const ended = once(worker, "exit");
  onTestFinished(() => void worker.kill("SIGKILL"));
  let port = 0;
  for await (const line of createInterface({ input: worker.stdout })) {
    const said = JSON.parse(line) as { readonly event?: string; readonly port?: number };
    if (said.event !== "baton.working") continue;
    port = said.port ?? 0;
    break;
  }
  expect(port).toBeGreaterThan(0);
  const status = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
  expect(await status("/healthz")).toBe(200);
  expect(await status("/readyz")).toBe(200);
  expect(await status("/careers")).toBe(404);
  worker.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
});
