import { expect, it } from "vitest";
import { action, loader } from "#app/routes/rubrics/edit-rubric.tsx";
import { buildDoor, openBrowser } from "#test/builders/door.ts";
import { buildWorld, type World } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();

async function publishedFor(role: Parameters<World["buildPerson"]>[0]) {
  const world = await buildWorld(database());
  const person = await world.buildPerson(role);
  const door = buildDoor(database());
  await door.givePassword(person.id);
  const browser = openBrowser();
  await door.signIn(browser, person.email);
  const { id } = await world.db.rubricVersion.findFirstOrThrow({
    where: { profile: { key: "statistician" }, state: "published" },
  });
  const args = (fields?: Record<string, string>) => {
    const given = door.routeArgs(browser, `/rubrics/versions/${id}/edit`, fields);
    return { ...given, params: { versionId: id } };
  };
  return { id, args };
}

it("leads whoever would edit a published version to that version, and says why", async () => {
  const { id, args } = await publishedFor("admin");
  const answer = (await loader(args()).catch((thrown: unknown) => thrown)) as Response;
  expect([answer.status, answer.headers.get("Location")]).toEqual([302, `/rubrics/versions/${id}`]);
  expect(decodeURIComponent(answer.headers.get("Set-Cookie") ?? "")).toContain(
    "Draft a new version from it.",
  );
});

it("keeps what was typed when the version was published meanwhile", async () => {
  const { args } = await publishedFor("hiring_manager");
  expect(await action(args({ intent: "save", savedAt: "", draft: "{}" }))).toMatchObject({
    data: { problem: "A published rubric version never changes. Draft a new version from it." },
    init: { status: 409 },
  });
});

it("is nobody else's to open, whatever the version", async () => {
  const { args } = await publishedFor("interviewer");
  const refused = {
    data: { problem: expect.stringContaining("hiring managers and admins") as string },
    init: { status: 403 },
  };
  await expect(loader(args())).rejects.toMatchObject(refused);
  await expect(action(args({ intent: "save" }))).rejects.toMatchObject(refused);
});
