import Validator from "@adobe/structured-data-validator";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { beforeAll, describe, expect, it } from "vitest";
import { loader as applyPage } from "#app/routes/careers/apply.tsx";
import { loader as openingPage, meta } from "#app/routes/careers/careers-opening.tsx";
import { loader as careersPage } from "#app/routes/careers/careers.tsx";
import { buildServices } from "#test/builders/services.ts";
import { buildWorld, recordingJobs, type World } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
let world: World;

beforeAll(async () => {
  world = await buildWorld(database());
});

function visit(slug: string, query = ""): LoaderFunctionArgs {
  return {
    request: new Request(`http://baton.test/careers/${slug}${query}`),
    params: { slug },
    context: {
      services: buildServices(database(), recordingJobs()),
      clientAddress: "203.0.113.1",
      nonce: "",
      requestId: "",
    },
  };
}

/** What a page's loader answers, whatever its status. */
async function look<Page>(load: (args: LoaderFunctionArgs) => Promise<Page>, args: LoaderFunctionArgs) {
  const answer = (await load(args)) as unknown as { data?: object; init?: ResponseInit };
  const page = answer.init ? answer.data : answer;
  return {
    status: answer.init?.status ?? 200,
    page: page as Page extends { data: infer Data } ? Data : Page,
  };
}

describe("the page of a closed opening", () => {
  it("is gone for search engines, says so, and leads to what is open, the nearest first", async () => {
    const { slug } = await world.buildOpening({
      title: "Closed Analyst",
      profile: "data-analyst",
      state: "closed",
    });
    const far = await world.buildOpening({ profile: "analytics-engineer" });
    const near = await world.buildOpening({ profile: "statistician" });
    const same = await world.buildOpening({ profile: "data-analyst" });
    for (const load of [openingPage, applyPage] as const) {
      const { status, page } = await look<{ data: { isOpen: boolean; others: { id: string }[] } }>(
        load,
        visit(slug),
      );
      expect(status).toBe(410);
      expect(page.isOpen).toBe(false);
      const ids = page.others.map(({ id }) => id);
      expect(ids.filter((id) => [far.id, near.id, same.id].includes(id))).toEqual([same.id, near.id, far.id]);
    }
    const { page } = await look(openingPage, visit(slug));
    expect(page.posting).toBeNull();
    expect(describedBy(page)).toContainEqual({ name: "robots", content: "noindex" });
  });

  it("that is only paused may come back: it is not found, and says that it takes no applications now", async () => {
    const { slug } = await world.buildOpening({ state: "paused" });
    const open = await world.buildOpening();
    for (const load of [openingPage, applyPage] as const) {
      const { status, page } = await look<{
        data: { isOpen: boolean; isPaused: boolean; others: { id: string }[] };
      }>(load, visit(slug));
      expect([status, page.isOpen, page.isPaused]).toEqual([404, false, true]);
      expect(page.others.map(({ id }) => id)).toContain(open.id);
    }
  });

  it("of a draft there is nothing, and the form of an open one is there", async () => {
    const draft = await world.buildOpening({ state: "draft" });
    for (const load of [openingPage, applyPage])
      await expect(load(visit(draft.slug))).rejects.toMatchObject({ init: { status: 404 } });
    const open = await world.buildOpening();
    expect((await look(applyPage, visit(open.slug))).status).toBe(200);
  });
});

describe("what search engines and chats read of an opening", () => {
  it("is data that their rules find nothing wrong with, whatever script its words are in", async () => {
    for (const title of ["Data Analyst", "数据分析师", "محلل بيانات", "Analyst:in </script> & “Daten”"]) {
      const { slug } = await world.buildOpening({ title });
      const { page } = await look(openingPage, visit(slug));
      expect(page.posting).not.toContain("</script");
      const posting = JSON.parse(page.posting ?? "null") as { title: string };
      expect(posting.title).toBe(title);
      const issues = await new Validator().validate({ jsonld: { JobPosting: [posting] } });
      expect(issues.filter((issue) => issue.severity === "ERROR")).toEqual([]);
    }
  });

  it("is a title, a description and one address, without where its reader came from", async () => {
    const { slug } = await world.buildOpening({ title: "Analyst of previews" });
    const { page } = await look(openingPage, visit(slug, "?source=LinkedIn&ref=x.y"));
    const url = `http://baton.test/careers/${slug}`;
    expect(page.query).toBe("?source=LinkedIn&ref=x.y");
    const described = describedBy(page);
    expect(described).toContainEqual({ tagName: "link", rel: "canonical", href: url });
    expect(described).toContainEqual({ property: "og:url", content: url });
    expect(described).toContainEqual({
      property: "og:title",
      content: `Analyst of previews at ${page.companyName}`,
    });
    expect(described).toContainEqual({
      name: "description",
      content: "Berlin. Build the models that finance and product decide with.",
    });
  });
});

describe("the list of roles", () => {
  it("shows those of one place when asked, and all of them for a place where none is", async () => {
    const lisbon = await world.buildOpening();
    await world.db.opening.update({ where: { id: lisbon.id }, data: { location: "Lisbon" } });
    const { page: all } = await look(careersPage, visit(""));
    expect(all.places).toEqual(["Berlin", "Lisbon"]);
    const { page } = await look(careersPage, visit("", "?place=Lisbon&source=Fair"));
    expect([page.openings.map(({ id }) => id), page.query]).toEqual([[lisbon.id], "?source=Fair"]);
    const { page: nowhere } = await look(careersPage, visit("", "?place=%3Cscript%3E"));
    expect(nowhere.openings).toHaveLength(all.openings.length);
  });
});

function describedBy(page: object): readonly unknown[] {
  return meta({ data: page } as never) ?? [];
}
