import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { readEnv } from "../env.server.ts";
import { createLog } from "../log/log.server.ts";
import { startEmbeddedPostgres } from "./embedded-postgres.server.ts";
import { checkMigrations, deployMigrations, newMigration } from "./migrate.server.ts";

/**
 * `migrate`, `new <name>`, `check`, or `open` to look inside, on DATABASE_URL or on the embedded database of
 * DATA_DIR.
 */
async function main([command, name]: readonly string[]): Promise<void> {
  const env = readEnv(process.env);
  const log = createLog("warn");
  // Writing and checking migrations needs a server but not this installation's data.
  const dataDir = resolve(
    command === "migrate" || command === "open"
      ? env.DATA_DIR
      : join("node_modules", ".cache", "baton-migrations"),
  );
  mkdirSync(dataDir, { recursive: true });
  const embedded = env.DATABASE_URL
    ? null
    : await startEmbeddedPostgres({ dataDir: join(dataDir, "postgres"), log });
  const url = env.DATABASE_URL ?? embedded?.url ?? "";
  try {
    say(await run(command, name, url));
  } finally {
    await embedded?.stop();
  }
}

async function run(command: string | undefined, name: string | undefined, url: string): Promise<string> {
  switch (command) {
    case "migrate": {
      const applied = await deployMigrations({ url });
      return applied.length === 0 ? "The database is up to date." : `Applied: ${applied.join(", ")}`;
    }
    case "new": {
      const folder = await newMigration({ url, name: name ?? "", now: new Date() });
      return folder
        ? `Written: prisma/migrations/${folder}/migration.sql`
        : "Schema and migrations agree already; there is no migration to write.";
    }
    case "check": {
      const faults = await checkMigrations({ url });
      if (faults.length > 0) throw new Error(faults.join("\n\n"));
      return "Schema and migrations agree.";
    }
    case "open":
      say(`${url}\nStop with Ctrl-C.`);
      await untilSignal();
      return "Closed.";
    default:
      throw new Error("Use: npm run db:migrate, npm run db:new -- <name>, npm run db:check");
  }
}

/** The timer is there because waiting for a signal alone does not keep a process alive. */
async function untilSignal(): Promise<void> {
  const alive = setInterval(() => undefined, 60_000);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  clearInterval(alive);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
