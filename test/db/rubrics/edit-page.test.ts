import { expect, it } from "vitest";
import { action, loader } from "#app/routes/rubrics/edit-rubric.tsx";
import { draftRubric } from "#app/use-cases/rubrics/draft-rubric.server.ts";
import { getRubric } from "#app/use-cases/rubrics/get-rubric.server.ts";
import { publishRubric } from "#app/use-cases/rubrics/publish-rubric.server.ts";
import { saveRubricDraft } from "#app/use-cases/rubrics/save-rubric-draft.server.ts";
import { buildDoor, openBrowser } from "#test/builders/door.ts";
import { buildWorld, type World } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();

/** A draft that somebody opened in their editor, and that was published after that. */
async function publishedMeanwhileFor(role: Parameters<World["buildPerson"]>[0]) {
  const world = await buildWorld(database());
  const person = await world.buildPerson(role);
  const door = buildDoor(database());
  await door.givePassword(person.id);
  const browser = openBrowser();
  await door.signIn(browser, person.email);
  const keeper = world.ctxFor(await world.buildPerson("admin"));
  const { id } = await world.db.rubricVersion.findFirstOrThrow({
    where: { profile: { key: "statistician" }, state: "published" },
  });
  const { versionId } = await draftRubric(keeper, id);
  const drafted = await getRubric(keeper, versionId);
  const draft = { ...drafted.rubric, changeNote: "Said before it was published." };
  await saveRubricDraft(keeper, { versionId, savedAt: drafted.version.savedAt }, draft);
  const { savedAt } = (await getRubric(keeper, versionId)).version;
  await publishRubric(keeper, { versionId, savedAt });
  const args = (fields?: Record<string, string>) => {
    const given = door.routeArgs(browser, `/rubrics/versions/${versionId}/edit`, fields);
    return { ...given, params: { versionId } };
  };
  const typed = (intent: string) => ({
    intent,
    savedAt,
    draft: JSON.stringify({ ...draft, notes: "Typed meanwhile." }),
  });
  return { world, versionId, args, typed };
}

it("stays where it is when its draft is published meanwhile, so that what was typed is not lost", async () => {
  const { args, typed } = await publishedMeanwhileFor("admin");
  // Led away, the page would be left without a question: this is how it looks for news.
  expect(await loader(args())).toMatchObject({ version: { state: "published" }, may: { edit: false } });
  expect(await action(args(typed("save")))).toMatchObject({
    data: { problem: expect.stringMatching(/never changes. What you typed is still here[.]$/) as string },
    init: { status: 409 },
  });
});

it("keeps what was typed as the draft of the next version", async () => {
  const { world, versionId, args, typed } = await publishedMeanwhileFor("hiring_manager");
  const answer = (await action(args(typed("carry")))) as Response;
  const next = await world.db.rubricVersion.findFirstOrThrow({
    where: { profile: { key: "statistician" }, state: "draft" },
  });
  expect(next).toMatchObject({ notes: "Typed meanwhile.", changeNote: "" });
  expect(next.id).not.toBe(versionId);
  expect([answer.status, answer.headers.get("Location")]).toEqual([302, `/rubrics/versions/${next.id}`]);
});

it("is nobody else's to open, whatever the version", async () => {
  const { args, typed } = await publishedMeanwhileFor("interviewer");
  const refused = {
    data: { problem: expect.stringContaining("hiring managers and admins") as string },
    init: { status: 403 },
  };
  await expect(loader(args())).rejects.toMatchObject(refused);
  for (const intent of ["save", "carry"])
    await expect(action(args(typed(intent)))).rejects.toMatchObject(refused);
});
