import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { SystemCtx } from "#app/platform/db/context.server.ts";
import { createFileStore, type FileStore } from "#app/platform/files/file-store.server.ts";
import { removeBrought } from "#app/use-cases/applications/remove-brought.server.ts";
import { takeImport } from "#app/use-cases/applications/take-import.server.ts";
import { checkImport } from "#app/use-cases/imports/check-import.server.ts";
import { getImport } from "#app/use-cases/imports/get-import.server.ts";
import { mapImport } from "#app/use-cases/imports/map-import.server.ts";
import { receiveImport } from "#app/use-cases/imports/receive-import.server.ts";
import { revertImport } from "#app/use-cases/imports/revert-import.server.ts";
import { startImport } from "#app/use-cases/imports/start-import.server.ts";
import type { ImportChoices } from "#app/hiring/imports/choices.ts";
import type { Person, World } from "./world.ts";

/** A store of files in a folder of its own, which goes with the tests of the file that calls this at its top. */
export function ownFiles(): FileStore {
  const dir = mkdtempSync(join(tmpdir(), "baton-import-"));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  return createFileStore({ dir });
}

/** The context in which jobs run. */
export function systemCtx(world: World): SystemCtx {
  return { ...world.visitorCtx(), eventActor: { kind: "system", id: null } };
}

const ALL = { standing: null, after: -1 } as const;

/** Takes files through every step of an import, doing by hand what jobs would. */
export function importer(world: World, files: FileStore, person: Person) {
  const ctx = world.ctxFor(person);
  const system = systemCtx(world);
  const steps = {
    async upload(...contents: readonly (readonly [string, Buffer | string])[]): Promise<string> {
      const received = [];
      for (const [fileName, content] of contents) {
        const { key, bytes } = await files.put(Buffer.from(content));
        received.push({ fileName, key, bytes });
      }
      return (await receiveImport(ctx, received)).importId;
    },
    async check(importId: string, change: (choices: ImportChoices) => ImportChoices = (same) => same) {
      const { mapping } = await getImport(ctx, importId, ALL);
      if (!mapping) throw new Error("This import is not waiting to be mapped.");
      await mapImport(ctx, importId, change(mapping.choices), { lookAgain: false });
      await checkImport(system, importId);
      return steps.look(importId);
    },
    async run(importId: string) {
      await startImport(ctx, importId, "run");
      await takeImport(system, importId);
      return steps.look(importId);
    },
    async revert(importId: string) {
      await revertImport(ctx, importId);
      await removeBrought(system, { importId, personId: person.id });
      return steps.look(importId);
    },
    look: (importId: string) => getImport(ctx, importId, ALL),
    async all(...contents: readonly (readonly [string, Buffer | string])[]) {
      const importId = await steps.upload(...contents);
      const checked = await steps.check(importId, (choices) => ({
        ...choices,
        dateOrder: choices.dateOrder ?? "dmy",
      }));
      return { importId, checked, done: await steps.run(importId) };
    },
  };
  return steps;
}
