import { describe, expect, it } from "vitest";
import type { Level } from "#app/hiring/scorecards/vocabulary.ts";
import { changeCompany } from "#app/use-cases/company/change-company.server.ts";
import { getCompany } from "#app/use-cases/company/get-company.server.ts";
import { getDebrief } from "#app/use-cases/debriefs/get-debrief.server.ts";
import { revealScorecards } from "#app/use-cases/debriefs/reveal-scorecards.server.ts";
import { buildHistory, rateAnswers } from "#test/builders/ratings.ts";
import { buildOnsites, cardOn } from "#test/builders/scorecards.ts";
import { buildWorld, NOW } from "#test/builders/world.ts";
import { submitScorecard } from "#app/use-cases/scorecards/submit-scorecard.server.ts";
import { USUAL_DAY } from "#app/hiring/scheduling/interview-settings.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();

/** A loop of four whose answers were rated, its scorecards in, revealed or not. */
async function rated(levels: readonly (readonly Level[])[], { reveal = true } = {}) {
  const world = await buildWorld(database());
  const built = await buildOnsites(world);
  const asked = [];
  for (const [index, interview] of built.interviews.entries()) {
    asked.push(...(await rateAnswers(world, interview, levels[index] ?? [3, 3, 3, 3], index)));
    const card = cardOn(interview.focus);
    await submitScorecard(world.ctxFor(interview.interviewer), interview.id, { ...card, version: 0 });
  }
  const { id } = built.application;
  const maya = world.ctxFor(built.hiringManager);
  if (reveal) await revealScorecards(maya, id, "");
  return { world, ...built, id, maya, asked };
}

const pictureFor = async (ctx: Parameters<typeof getDebrief>[0], id: string) => {
  const { revealed } = await getDebrief(ctx, id);
  if (!revealed) throw new Error("The debrief is still sealed.");
  return revealed.picture;
};

describe("the picture at a debrief", () => {
  it("does not exist before the reveal, for anybody", async () => {
    const { world, id, maya, interviews, recruiter } = await rated([[4, 4, 4, 4]], { reveal: false });
    await buildHistory(world, interviews[0]!.interviewer, 8, 1);
    const admin = await world.buildPerson("admin");
    const people = [recruiter, admin, ...interviews.map(({ interviewer }) => interviewer)];
    for (const ctx of [maya, ...people.map((person) => world.ctxFor(person))]) {
      const page = await getDebrief(ctx, id);
      expect(page.revealed).toBeNull();
      expect(JSON.stringify(page)).not.toMatch(/picture|standing|severit|total|levelWithout/i);
    }
  });

  it("holds every competency of the rubric against its bar, and points to each answer it rests on", async () => {
    const { maya, id, opening, asked } = await rated([]);
    const { rows, total, totalsOff } = await pictureFor(maya, id);
    expect(rows.map(({ key }) => key).toSorted()).toEqual(
      opening.rubricVersion.competencies.map(({ competencyKey }) => competencyKey).toSorted(),
    );
    expect(totalsOff).toBeNull();
    expect(total?.level).toBeGreaterThan(2.5);
    const { revealed } = await getDebrief(maya, id);
    const anchors = new Set(revealed!.ratings.map(({ anchor }) => `#${anchor}`));
    const pieces = rows.flatMap((row) => row.pieces);
    expect(pieces).toHaveLength(asked.length);
    for (const { to } of pieces) expect(anchors).toContain(to);
  });

  it("takes the bar from the opening's rubric and seniority", async () => {
    const { maya, id, opening, world } = await rated([]);
    const before = await pictureFor(maya, id);
    await world.db.opening.update({ where: { id: opening.id }, data: { seniority: "senior" } });
    const after = await pictureFor(maya, id);
    for (const [index, { bar }] of after.rows.entries()) expect(bar).toBeGreaterThan(before.rows[index]!.bar);
    expect(after.rows.map(({ level }) => level)).toEqual(before.rows.map(({ level }) => level));
  });

  it("says where two people contradict each other, and leads to their answers and to the lines written to them", async () => {
    const { maya, id, world, interviews, asked, opening } = await rated([]);
    const shared = opening.rubricVersion.competencies.find(
      ({ competencyKey }) =>
        new Set(asked.filter((one) => one.competencyKey === competencyKey).map((one) => one.askedById)).size >
        1,
    )!.competencyKey;
    const here = asked.filter(({ competencyKey }) => competencyKey === shared);
    const [high, low] = [here[0]!, here.find(({ askedById }) => askedById !== here[0]!.askedById)!];
    for (const [row, level] of [
      [high, 4],
      [low, 1],
    ] as const)
      await world.db.answerRating.updateMany({ where: { askedQuestionId: row.id }, data: { level } });
    const interview = interviews.find(({ interviewer }) => interviewer.id === low.askedById)!;
    await world.db.signal.create({
      data: {
        applicationId: id,
        interviewId: interview.id,
        lineId: "line-of-doubt",
        competencyKey: shared,
        text: "Said it the other way round",
        authorId: low.askedById,
        askedQuestionId: low.id,
        notedAt: NOW,
      },
    });
    const { flags } = await pictureFor(maya, id);
    const apart = flags.find(({ key }) => key.startsWith(`apart ${shared}`));
    const lowest = apart?.answers.find(({ to }) => to === `#answer-${low.id}-${low.askedById}`);
    expect(apart?.answers.map(({ to }) => to)).toContain(`#answer-${high.id}-${high.askedById}`);
    expect(lowest?.notes).toEqual([
      { label: "“Said it the other way round”", to: `/interviews/${interview.id}#line-line-of-doubt` },
    ]);
  });
});

describe("the total", () => {
  it("is not computed where the opening or the company shows none, and the page says whose choice it is", async () => {
    const { maya, id, opening, world } = await rated([]);
    await world.db.opening.update({ where: { id: opening.id }, data: { showTotals: false } });
    expect(await pictureFor(maya, id)).toMatchObject({ total: null, totalsOff: "opening" });
    await world.db.opening.update({ where: { id: opening.id }, data: { showTotals: true } });
    const admin = world.ctxFor(await world.buildPerson("admin"));
    const switchTotals = async (showTotals: boolean) => {
      const { updatedAt, name, timeZone, careersIntro, rejectionGraceHours, reapplyAfterDays, holdHours } =
        await getCompany(admin);
      const settings = {
        ...{ name, timeZone, careersIntro, rejectionGraceHours, reapplyAfterDays, holdHours },
        ...USUAL_DAY,
      };
      const now = new Date(updatedAt.getTime() + 1);
      await changeCompany({ ...admin, now }, { ...settings, showTotals, seen: updatedAt.getTime() });
    };
    await switchTotals(false);
    expect(await pictureFor(maya, id)).toMatchObject({ total: null, totalsOff: "company" });
    await switchTotals(true);
    expect((await pictureFor(maya, id)).total).not.toBeNull();
    const events = await world.db.event.findMany({
      where: { type: "company.changed" },
      orderBy: { id: "asc" },
    });
    expect(events.slice(-2)).toMatchObject([
      { before: { showTotals: true }, after: { showTotals: false } },
      { before: { showTotals: false }, after: { showTotals: true } },
    ]);
  });
});

describe("how severely people rate elsewhere", () => {
  it("moves the levels from eight loops on, and is told to each of them and to admins only", async () => {
    const { maya, id, interviews, recruiter, world } = await rated([[2, 2, 2, 2]]);
    const [ana, ben] = interviews.map(({ interviewer }) => interviewer);
    const key = interviews[0]!.focus[0]!;
    const levelOfAnas = async () => (await pictureFor(maya, id)).rows.find((row) => row.key === key)!.level;
    const before = await levelOfAnas();
    await buildHistory(world, ana!, 7, 1.5);
    expect(await levelOfAnas()).toBe(before);
    await buildHistory(world, ana!, 1, 1.5);
    expect(await levelOfAnas()).toBeGreaterThan(before);
    const told = async (ctx: typeof maya) => (await pictureFor(ctx, id)).severities.map(({ name }) => name);
    expect(await told(maya)).toEqual([]);
    expect(await told(world.ctxFor(recruiter))).toEqual([]);
    expect(await told(world.ctxFor(ben!))).toEqual([]);
    expect(await told(world.ctxFor(ana!))).toEqual(["Ana Ruiz"]);
    expect(await told(world.ctxFor(await world.buildPerson("admin")))).toEqual(["Ana Ruiz"]);
  });
});
