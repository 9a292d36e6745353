import { describe, expect, it } from "vitest";
import type { ContentReaction, DeliveryTag } from "#app/hiring/questions/vocabulary.ts";
import { plainReason } from "#app/components/interviews/plain-reason.ts";
import { verdictWords } from "#app/hiring/questions/verdict-words.ts";
import { askQuestion } from "#app/use-cases/interviews/ask-question.server.ts";
import type { AskQuestionInput } from "#app/use-cases/interviews/ask-question.server.ts";
import { closePositively } from "#app/use-cases/interviews/close-positively.server.ts";
import { endQuestion } from "#app/use-cases/interviews/end-question.server.ts";
import { finishInterview } from "#app/use-cases/interviews/finish-interview.server.ts";
import { getInterview } from "#app/use-cases/interviews/get-interview.server.ts";
import { getRoom } from "#app/use-cases/interviews/get-room.server.ts";
import { noteContentReaction } from "#app/use-cases/interviews/note-content-reaction.server.ts";
import { noteDelivery } from "#app/use-cases/interviews/note-delivery.server.ts";
import { rateAnswer } from "#app/use-cases/interviews/rate-answer.server.ts";
import { startInterview } from "#app/use-cases/interviews/start-interview.server.ts";
import { buildWorld, NOW } from "#test/builders/world.ts";
import type { Person, World } from "#test/builders/world.ts";
import { useTestDatabase } from "../template.ts";

const database = useTestDatabase();
const CLOSE = { thanked: true, questionsAsked: true, nextStepTold: true };

/** One leg of the relay: an interview by one person, an hour after the one before. */
function legOf(world: World, person: Person, interviewId: string, place: number) {
  const at = (minutes: number) =>
    world.ctxFor(person, new Date(NOW.getTime() + (place * 60 + minutes) * 60_000));
  const room = () => getRoom(at(6), interviewId);
  return {
    person,
    page: () => getInterview(at(-30), interviewId),
    room,
    async enter() {
      await startInterview(at(0), { interviewId });
      return room();
    },
    async answer(
      question: AskQuestionInput["question"],
      given: { level: number; reaction: ContentReaction; tag?: DeliveryTag },
    ) {
      const { askedQuestionId } = await askQuestion(at(1), { interviewId, question });
      const sentence = `sealed by ${person.name}`;
      await rateAnswer(at(3), { interviewId, askedQuestionId, level: given.level, sentence });
      await noteContentReaction(at(3), { interviewId, askedQuestionId, reaction: given.reaction });
      if (given.tag) await noteDelivery(at(3), { interviewId, askedQuestionId, name: given.tag });
      const moments = (await room()).asked[0]?.moments ?? [];
      await endQuestion(at(5), { interviewId });
      return moments;
    },
    async finish(phone = false) {
      const strength = `sealed by ${person.name}`;
      await closePositively(at(50), { interviewId, ...CLOSE, strength });
      const outcome = phone ? { phone: { outcome: "advance" as const, note: strength } } : {};
      await finishInterview(at(55), { interviewId, ...outcome });
    },
  };
}

/** An Analytics Engineer at the start of a loop: a phone screen and four onsites. */
async function buildRelay() {
  const world = await buildWorld(database());
  const opening = await world.buildOpening({ profile: "analytics-engineer" });
  const application = await world.buildApplication({ opening, stage: "onsite", name: "Runa Falk" });
  const legs = [];
  for (const [place, name] of ["Jonas", "Amara", "Kenji", "Sofia", "Liam"].entries()) {
    const person = await world.buildPerson("interviewer", name);
    const { id } = await world.buildInterview({
      application,
      interviewer: person,
      kind: place === 0 ? "phone" : "onsite",
      number: Math.max(1, place),
      startsAt: new Date(NOW.getTime() + place * 3_600_000),
    });
    legs.push(legOf(world, person, id, place));
  }
  return legs as [Leg, Leg, Leg, Leg, Leg];
}
type Leg = ReturnType<typeof legOf>;

function asSuggested(room: Awaited<ReturnType<Leg["room"]>>): AskQuestionInput["question"] {
  const [first] = room.suggestions;
  return { questionVersionId: first?.versionId ?? "", rung: "as_written", suggested: true };
}

function expectNoVerdictOfOthers(reader: Leg, legs: readonly Leg[], ...loaded: readonly unknown[]): void {
  const sent = JSON.stringify(loaded);
  for (const { person } of legs.filter((leg) => leg !== reader)) {
    expect(sent, `${reader.person.name} of ${person.name}`).not.toContain(`sealed by ${person.name}`);
  }
}

/** Where a question is pitched: at the bar, or between it and what the reader has seen themself. */
const PITCHED = /it sits (?:at the bar|between what you have seen and the bar)/u;

/** What a room tells somebody who has rated nothing in it yet: reasons, moments, brief. None leans either way. */
function expectAdviceWithoutVerdict(reader: Leg, room: Awaited<ReturnType<Leg["room"]>>): void {
  const { suggestions, brief, closing } = room;
  // As the room shows them, without the question's own title, minutes and difficulty.
  const reasons = suggestions.map(({ sentence }) =>
    plainReason(sentence).replace(PITCHED, "it is pitched so"),
  );
  const moments = [...suggestions.flatMap((one) => one.moments), ...(closing ? [closing] : [])];
  const said = [...reasons, ...moments.flatMap(({ headline, guard }) => [headline, guard])];
  expect(said.length, reader.person.name).toBeGreaterThan(0);
  for (const words of said) expect(verdictWords(words), `${reader.person.name} is told: ${words}`).toBeNull();
  for (const words of reasons)
    expect(words).not.toMatch(/weak|strong|rated|rating|below|above|better|worse|poor|good/i);
  expect(JSON.stringify(brief)).not.toMatch(/weak|strong|"level"|rating|direction/i);
}

describe("a relay of five: strong in SQL, terse, contradictory in modelling", () => {
  it("advises each interviewer by what the others did, and tells none what they thought", async () => {
    const legs = await buildRelay();
    const [jonas, amara, kenji, sofia, liam] = legs;

    const phone = await jonas.enter();
    expectAdviceWithoutVerdict(jonas, phone);
    expect(phone.nextStep).toMatchObject({ follows: { name: "Amara", onDate: null } });
    expect(phone.suggestions[0]?.sentence).toContain("no look yet; it is the core question");
    const afterSql = await jonas.answer(asSuggested(phone), { level: 4, reaction: "strong", tag: "terse" });
    expect(afterSql.map(({ kind, rung }) => [kind, rung])).toEqual([
      ["terse", null],
      ["strong", "harder"],
    ]);
    await jonas.finish(true);

    expect((await amara.page()).brief).toMatchObject({ late: null, withoutNote: ["Jonas"] });
    const first = await amara.enter();
    expectAdviceWithoutVerdict(amara, first);
    const [model, ...others] = first.suggestions.map(({ competencyKey }) => competencyKey);
    expect([model, ...new Set(others)]).toEqual(["modeling", "sql"]);
    expect(first.suggestions[0]?.sentence).toContain("too few are left in this loop to cover it without you");
    expect(first.suggestions[0]?.moments.map(({ kind }) => kind)).toEqual(["terse"]);
    const [contradiction] = await amara.answer(asSuggested(first), { level: 4, reaction: "contradiction" });
    expect(contradiction?.guard).toContain("Leave Liam a thread");
    // SQL was seen by phone only, and of those after her only Sofia looks at it: that goes before another form.
    const beforeForm = await amara.room();
    expect(new Set(beforeForm.suggestions.map(({ competencyKey }) => competencyKey))).toEqual(
      new Set(["sql"]),
    );
    expect(beforeForm.suggestions[0]?.sentence).toContain("one look, by Jonas; too few are left");
    await amara.answer(asSuggested(beforeForm), { level: 3, reaction: "strong" });
    const { suggestions } = await amara.room();
    expect(suggestions[0]?.reasons).toContain("other_form");
    const otherForm = suggestions.filter(({ reasons }) => reasons.includes("other_form"));
    expect(new Set(otherForm.map(({ competencyKey }) => competencyKey))).toEqual(new Set(["modeling"]));
    expectNoVerdictOfOthers(amara, legs, await amara.page(), await amara.room());
    await amara.finish();

    const second = await kenji.enter();
    expectAdviceWithoutVerdict(kenji, second);
    expect(second.suggestions[0]?.competencyKey).toBe("python");
    const own = { ownText: "Which key makes an order line unique?", competencyKey: "modeling" };
    const afterOwn = await kenji.answer(own, { level: 1, reaction: "weak", tag: "stuck" });
    expect(afterOwn.map(({ kind }) => kind)).toEqual(["stuck", "weak"]);
    expect(afterOwn[1]?.guard).toContain("Liam looks at it, too, without your view");
    await kenji.finish();

    const third = await sofia.enter();
    expectAdviceWithoutVerdict(sofia, third);
    // Nobody has asked Python, and SQL was seen onsite by Amara alone: both come before her own focus.
    const due = ["python", "sql"];
    expect([...new Set(third.suggestions.map(({ competencyKey }) => competencyKey))].toSorted()).toEqual(due);
    const sql = third.suggestions.filter(({ competencyKey }) => competencyKey === "sql");
    expect(sql[0]?.sentence).toContain("two looks, only one of them onsite; too few are left");
    expect(third.suggestions[0]?.moments.map(({ kind }) => kind)).toEqual(["terse"]);
    expect(third.askedElsewhere.map(({ by }) => by)).toEqual(["Jonas", "Amara", "Amara"]);
    const [afterThird] = await sofia.answer(asSuggested({ ...third, suggestions: sql }), {
      level: 2,
      reaction: "confident_and_wrong",
    });
    expect(afterThird?.headline).toBe("Offer a counter-example");
    expectNoVerdictOfOthers(sofia, legs, await sofia.page(), third, await sofia.room());
    await sofia.finish();

    const { brief } = await liam.page();
    expect(brief.disagree.map(({ key, stateWords }) => [key, stateWords])).toEqual([
      ["modeling", "looks disagree"],
    ]);
    expect(JSON.stringify(brief)).not.toMatch(/weak|strong|"level"|rating|direction/i);
    expect(brief.logistics).toContainEqual({ label: "Comes from", text: "Sofia, From question to answer" });
    const fourth = await liam.enter();
    expectAdviceWithoutVerdict(liam, fourth);
    expect(fourth.nextStep?.follows).toBeNull();
    expect(fourth.nextStep?.promisedFor).toMatch(/^2026-/);
    expect(fourth.nextStep?.contact).not.toBe("");
    expect(fourth.suggestions[0]?.competencyKey).toBe("python");
    expect(fourth.suggestions[0]?.reasons).toContain("last_chance");
    const lastOne = await liam.answer(asSuggested(fourth), { level: 3, reaction: "strong" });
    expect(lastOne.map(({ kind }) => kind)).toContain("strong");
    expectNoVerdictOfOthers(liam, legs, brief, fourth, await liam.room());
  });
});
