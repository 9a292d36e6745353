import { beforeAll, expect, it } from "vitest";
import { contactStamp } from "#app/hiring/candidates/contact.ts";
import { changeContact } from "#app/use-cases/candidates/change-contact.server.ts";
import { mergeCandidates } from "#app/use-cases/candidates/merge-candidates.server.ts";
import { restoreContact } from "#app/use-cases/candidates/restore-contact.server.ts";
import { sweepDuplicates } from "#app/use-cases/candidates/sweep-duplicates.server.ts";
import { undoMerge } from "#app/use-cases/candidates/undo-merge.server.ts";
import { importer, ownFiles, systemCtx } from "#test/builders/imports.ts";
import { buildWorld, NOW } from "#test/builders/world.ts";
import type { Person, World } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const files = ownFiles();

let world: World;
let recruiter: Person;
let steps: ReturnType<typeof importer>;

beforeAll(async () => {
  world = await buildWorld(database(), { files });
  recruiter = await world.buildPerson("recruiter");
  steps = importer(world, files, recruiter);
  await world.buildOpening({ title: "Analytics Engineer", recruiter });
});

const byEmail = (email: string) =>
  world.db.candidate.findUniqueOrThrow({ where: { email }, include: { applications: true } });

/** A table of one person who stands there twice, with one number, taken in and looked for duplicates. */
async function takeTwoIn(mark: string, phone: string) {
  const line = (one: string, link: string) =>
    `Quinn Ash,${one}.${mark}@example.com,${phone},${link},Analytics Engineer`;
  const table = ["Name,Email,Phone,Link,Job", line("one", ""), line("two", "quinn.example")].join("\n");
  const { importId } = await steps.all([`${mark}.csv`, table]);
  await sweepDuplicates(systemCtx(world));
  const [kept, gone] = [await byEmail(`one.${mark}@example.com`), await byEmail(`two.${mark}@example.com`)];
  const messages = async () => (await steps.revert(importId)).lines.map(({ message }) => message);
  return { kept, gone, messages, ctx: world.ctxFor(recruiter) };
}

const leftOf = (mark: string) => world.db.candidate.count({ where: { email: { contains: `.${mark}@` } } });
const OUT = ["Taken out again.", "Taken out again."];

it("takes people out whose files were merged and are apart again, as if nobody had merged them", async () => {
  const { kept, gone, messages, ctx } = await takeTwoIn("apart", "+49 30 5550101");
  expect(
    await world.db.event.count({
      where: { candidateId: { in: [kept.id, gone.id] }, type: "candidate.duplicate_suggested" },
    }),
  ).toBe(1);
  const mergeId = await mergeCandidates(ctx, { keptId: kept.id, goneId: gone.id });
  await undoMerge(ctx, { mergeId });
  await sweepDuplicates(systemCtx(world));
  expect(await messages()).toEqual(OUT);
  expect(await leftOf("apart")).toBe(0);
  expect(await world.db.candidateMerge.count({ where: { id: mergeId } })).toBe(0);
});

it("leaves those whose merge stands", async () => {
  const { kept, gone, messages, ctx } = await takeTwoIn("one", "+49 30 5550102");
  const former = await mergeCandidates(ctx, { keptId: kept.id, goneId: gone.id });
  await undoMerge(ctx, { mergeId: former });
  await mergeCandidates(ctx, { keptId: kept.id, goneId: gone.id });
  expect(await messages()).toEqual(
    Array(2).fill("Stays. Worked on since: Merged two files of the same person."),
  );
  expect(await leftOf("one")).toBe(2);
});

it("leaves what was worked on while the files were one, in the file to which it went back", async () => {
  const { kept, gone, messages, ctx } = await takeTwoIn("work", "+49 30 5550103");
  const [application] = gone.applications;
  const mergeId = await mergeCandidates(ctx, { keptId: kept.id, goneId: gone.id });
  await world.db.event.create({
    data: {
      ...{ at: NOW, type: "application.screened", actorKind: "person", actorId: recruiter.id },
      ...{ subjectKind: "application", subjectId: application?.id ?? "", applicationId: application?.id },
      ...{ candidateId: kept.id, openingId: application?.openingId, after: { outcome: "advance" } },
    },
  });
  await undoMerge(ctx, { mergeId });
  const [first, second] = await messages();
  expect(first).toBe("Partly taken out. Stays, because something else of theirs does.");
  expect(second).toBe("Stays. Worked on since: Resume advanced.");
  expect((await byEmail("two.work@example.com")).applications).toMatchObject([{ id: application?.id }]);
});

it("takes people out whose contact was changed and put back, and leaves those whose contact is another", async () => {
  const { kept, gone, messages, ctx } = await takeTwoIn("contact", "+49 30 5550104");
  const change = async ({ id, name, email, phone, links }: typeof kept) => {
    const seen = contactStamp({ name, email, phone, links });
    const contact = { name, email, links, phone: "+49 30 1" };
    const changed = await changeContact(ctx, { candidateId: id, seen, contact, newLink: false });
    return changed.kind === "saved" ? changed.changeId : "";
  };
  await restoreContact(ctx, { candidateId: kept.id, changeId: await change(kept) });
  await change(gone);
  const [first, second] = await messages();
  expect(first).toBe("Taken out again.");
  expect(second).toMatch(/^Stays\. Worked on since: /);
});
