import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { isRunning } from "#app/platform/db/processes.server.ts";

const ROOT = resolve(import.meta.dirname, "../../..");

/** A folder that the database's user can reach, removed after the test. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "baton-dev-"));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

/** The number of the database server in a data folder, 0 while there is none. */
function postgresOf(dataDir: string): number {
  const file = join(dataDir, "postgres", "cluster", "postmaster.pid");
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : 0;
}

it("stops the database before it ends when the development server is told to", async () => {
  const folder = newFolder();
  const port = await freePort();
  const server = spawn(process.execPath, ["--import", "tsx", "server.ts", "--dev"], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: {
      PATH: process.env["PATH"],
      HOME: process.env["HOME"],
      NODE_ENV: "development",
      DATA_DIR: folder,
      VITE_CACHE_DIR: join(folder, "vite"),
      HOST: "127.0.0.1",
      PORT: String(port),
      LOG_LEVEL: "silent",
    },
  });
  const ended = once(server, "exit");
  onTestFinished(() => {
    server.kill("SIGKILL");
    const left = postgresOf(folder);
    if (isRunning(left)) process.kill(left, "SIGQUIT");
  });
  await Promise.race([once(server, "message"), ended]);
  const postgres = postgresOf(folder);
  expect(isRunning(postgres)).toBe(true);

  server.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  expect(isRunning(postgres)).toBe(false);
});
