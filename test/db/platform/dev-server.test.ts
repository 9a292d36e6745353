import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { isRunning } from "#app/platform/db/processes.server.ts";

const ROOT = resolve(import.meta.dirname, "../../..");

/** A folder that the database's user can reach, removed after the test. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "baton-dev-"));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 }));
  return folder;
}

/** The number of the database server in a data folder, 0 while there is none. */
function postgresOf(dataDir: string): number {
  const file = join(dataDir, "postgres", "cluster", "postmaster.pid");
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : 0;
}

it("names the free port it has taken, and stops the database before it ends when it is told to", async () => {
  const folder = newFolder();
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
      PORT: "0",
      LOG_LEVEL: "silent",
    },
  });
  const ended = once(server, "exit");
  onTestFinished(() => {
    server.kill("SIGKILL");
    const left = postgresOf(folder);
    if (isRunning(left)) process.kill(left, "SIGQUIT");
  });
  const [{ url }] = (await Promise.race([once(server, "message"), ended])) as [{ url: string }];
  expect(new URL(url).port).toMatch(/^[1-9]/);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  const postgres = postgresOf(folder);
  expect(isRunning(postgres)).toBe(true);

  server.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  expect(isRunning(postgres)).toBe(false);
});
