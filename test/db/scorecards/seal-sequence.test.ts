import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getDebrief } from "#app/use-cases/debriefs/get-debrief.server.ts";
import { cloneDatabase } from "../template.ts";
import type { TestDatabase } from "../template.ts";
import { readEverything } from "./read-everything.ts";
import type { Reads } from "./read-everything.ts";
import { perform, script } from "./sealed-acts.ts";
import type { Act } from "./sealed-acts.ts";
import { buildScene, ctxOf, GIVERS, PEOPLE, PHONE_WORDS } from "./sealed-loop.ts";
import type { Life, Name, Scene } from "./sealed-loop.ts";

/**
 * Law 1 over whole loops: people do at random what they may and may not do, and before the reveal nobody receives a
 * byte that depends on what another has sealed. Each script is lived twice from the same rows; in the second life
 * everybody but one viewer gives the opposite, and everything the viewer can load must be the same bytes.
 */
const SEED = Number(process.env["SEAL_SEED"] ?? 20_261_123);

let base: TestDatabase;
let scene: Scene;
const happened = new Map<string, number>();

beforeAll(async () => {
  base = await cloneDatabase();
  scene = await buildScene(base);
  // A database can be cloned while nobody is connected to it.
  await base.close();
});
afterAll(() => base.drop());

/** Nobody reads sealed words of another; those who interview do not read why the phone screen went on. */
function expectSealed(name: Name, reads: Reads): void {
  for (const [what, text] of reads) {
    const authors = [...text.matchAll(/canary (\w+)/g)].map(([, author]) => author);
    expect(
      authors.filter((author) => author !== name),
      `${name} read ${what}: ${text}`,
    ).toEqual([]);
    const runs = name === "recruiter" || name === "admin" || name === "phil";
    if (!runs) expect(text, `${name} read ${what}`).not.toContain(PHONE_WORDS);
    if (!runs && name !== "maya") expect(text, `${name} read ${what}`).not.toContain('"advance"');
  }
}

/** After the reveal all that was submitted is open to everybody alike, and drafts stay their authors'. */
async function expectOpen(life: Life, at: number): Promise<void> {
  const submitted = await life.database.prisma.scorecard.findMany({ where: { state: "submitted" } });
  const reads = await readEverything(life, life.viewer, at);
  for (const [what, text] of reads) {
    const drafts = [...text.matchAll(/draft canary (\w+)/g)].map(([, author]) => author);
    expect(
      drafts.filter((author) => author !== life.viewer),
      `${life.viewer} read ${what}`,
    ).toEqual([]);
  }
  for (const giver of GIVERS) expect(reads.get(`private note of ${giver}`)).not.toContain("refused");
  const debriefs = [];
  for (const name of PEOPLE) {
    const { revealed } = await getDebrief(ctxOf(life, name, at), life.scene.application.id);
    debriefs.push(JSON.stringify(revealed));
  }
  for (const { summary } of submitted) expect(debriefs[0]).toContain(summary);
  expect(new Set(debriefs).size).toBe(1);
}

async function isRevealed({ database }: Life): Promise<boolean> {
  return (await database.prisma.application.count({ where: { revealedAt: { not: null } } })) > 0;
}

/** Lives a script through; answers what the viewer was told and could load on the way. */
async function live(life: Life, acts: readonly Act[]) {
  const told: string[] = [];
  const looks: Reads[] = [];
  const look = async (at: number) => {
    const reads = await readEverything(life, life.viewer, at);
    expectSealed(life.viewer, reads);
    looks.push(reads);
  };
  let at = 0;
  for (const act of acts) {
    at += 1;
    const answer = await perform(life, act, at);
    if (answer === "done") happened.set(act.kind, (happened.get(act.kind) ?? 0) + 1);
    const revealed = await isRevealed(life);
    told.push(act.who === life.viewer ? answer : `${act.kind}: ${answer === "done"}`);
    if (revealed) break;
    if (act.kind === "look") await look(at);
  }
  if (!(await isRevealed(life))) {
    await look(at);
    for (const kind of ["move", "reveal"] as const)
      await perform(life, { kind, who: "maya", back: false }, at);
  }
  expect(await isRevealed(life)).toBe(true);
  if (!life.other) await expectOpen(life, at + 1);
  return { told, looks };
}

async function inBothLives(viewer: Name, acts: readonly Act[]) {
  const lives = [];
  for (const other of [false, true]) {
    const database = await cloneDatabase(base.name);
    try {
      lives.push(await live({ scene, database, viewer, other }, acts));
    } finally {
      await database.drop();
    }
  }
  return lives;
}

describe("the seal over a whole loop", () => {
  it.each(PEOPLE)("keeps everybody else's verdicts from %s until the reveal", async (viewer) => {
    const property = fc.asyncProperty(script, async (acts) => {
      const [one, other] = await inBothLives(viewer, acts);
      expect(other!.told).toEqual(one!.told);
      for (const [index, reads] of one!.looks.entries()) {
        for (const [what, text] of reads)
          expect(other!.looks[index]!.get(what), `${viewer} reads ${what}`).toBe(text);
      }
    });
    await fc.assert(property, { numRuns: 1, seed: SEED + PEOPLE.indexOf(viewer), endOnFailure: true });
  });

  it("was put to the test: everything that can be done was done", () => {
    const kinds = ["answer", "signal", "private", "draft", "finish", "submit", "revise", "move", "look"];
    expect(kinds.filter((kind) => !happened.has(kind))).toEqual([]);
  });
});
