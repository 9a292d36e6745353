import { describe, expect, it } from "vitest";
import { questions } from "./all-questions.ts";
import { competencies } from "./competencies.ts";
import type { SeedQuestion } from "./question-type.ts";
import { roleProfiles } from "./role-profiles.ts";

const PROFILES: ReadonlySet<string> = new Set(roleProfiles.map((profile) => profile.key));

/** At least so many questions at levels 1 to 5; twelve in all. */
const SPREAD = [1, 2, 4, 3, 2] as const;

/** The levels at which most people are asked: somebody whom one format does not suit needs another there. */
const MOST_ASKED = [3, 4] as const;

/** Thirty seconds at 160 words a minute, the pace of somebody who reads aloud to be understood. */
const WORDS_IN_HALF_A_MINUTE = 80;

/** Rungs and reactions are read while listening. */
const WORDS_AT_A_GLANCE = 40;

/**
 * Prompts share the words of their trade. Two that tell the same story share more: of the words of five letters or
 * more in either, at least this share is in both. The closest two different stories come to 0.25.
 */
const SAME_STORY = 0.3;

/** From here on the word to the weak is the easier rung over again, and there is nothing left to go down to. */
const SAME_RUNG = 0.45;

const words = (text: string) => text.split(/\s+/u).length;

const telling = (text: string) => new Set(text.toLowerCase().match(/\p{L}{5,}/gu) ?? []);

/** Words of five letters or more that both texts have, as a share of those that either has: 0 to 1. */
function alikeness(one: string, other: string): number {
  const [a, b] = [telling(one), telling(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}

/** What keeps a question from being asked aloud tomorrow. */
function faultsOfQuestion(question: SeedQuestion): string[] {
  const { prompt, easier, harder, good, poor, reactions, minutes, sources = [] } = question;
  const faults: string[] = [];
  const check = (holds: boolean, fault: string) => {
    if (!holds) faults.push(`${question.key}: ${fault}`);
  };
  check(minutes >= 4 && minutes <= 8, "takes less than four minutes or more than eight");
  check(words(prompt) >= 20, "the prompt tells no situation");
  check(
    words(prompt) <= WORDS_IN_HALF_A_MINUTE,
    `the prompt takes longer than half a minute (${words(prompt)})`,
  );
  check(/\?|\.$/u.test(prompt), "the prompt does not end");
  for (const [name, rung] of Object.entries({ easier, harder })) {
    check(words(rung) >= 5, `there is no ${name} rung`);
    check(words(rung) <= WORDS_AT_A_GLANCE, `the ${name} rung is too long`);
  }
  check(easier !== harder, "the rungs are the same");
  check(alikeness(reactions.weak, easier) < SAME_RUNG, "the weak are asked the easier rung over again");
  for (const [name, answers] of Object.entries({ good, poor })) {
    check(answers.length >= 2 && answers.length <= 3, `does not have two or three ${name} answers`);
    check(
      answers.every((answer) => words(answer) >= 2 && words(answer) <= WORDS_AT_A_GLANCE),
      `a ${name} answer cannot be recognised while listening`,
    );
  }
  for (const name of ["terse", "rambling", "warmUp", "weak", "strong"] as const) {
    const reaction = reactions[name];
    check(words(reaction) >= 4, `there is no reaction to ${name}`);
    check(words(reaction) <= WORDS_AT_A_GLANCE, `the reaction to ${name} is too long`);
    check(
      !/[.?!]\s+\S/u.test(reaction.replaceAll(/“[^”]*”/gu, "")),
      `the reaction to ${name} is not one sentence`,
    );
    check(
      !/\b(easier|harder) (version|rung|question)/u.test(reaction),
      `the reaction to ${name} fits any question`,
    );
  }
  for (const role of question.roles) check(PROFILES.has(role), `there is no role profile ${role}`);
  for (const source of sources) check(/^\S.+: https:\/\/\S+$/u.test(source), `not a source: ${source}`);
  return faults;
}

/** What a competency's questions lack as a whole. */
function faultsOfCompetency(own: readonly SeedQuestion[]): string[] {
  const faults: string[] = [];
  if (own.length < 12) faults.push(`${own.length} questions instead of twelve`);
  for (const [index, least] of SPREAD.entries()) {
    const there = own.filter((question) => question.difficulty === index + 1).length;
    if (there < least) faults.push(`${there} questions at level ${index + 1} instead of ${least}`);
  }
  const cores = own.filter((question) => question.core);
  if (cores.length !== 1) faults.push(`${cores.length} core questions`);
  if (cores.some((question) => question.difficulty !== 3)) faults.push("the core question is not at the bar");
  if (new Set(own.map((question) => question.style)).size < 2) faults.push("only one format");
  for (const level of MOST_ASKED) {
    const there = own.filter((question) => question.difficulty === level);
    if (new Set(there.map((question) => question.style)).size < 2)
      faults.push(`only one format at level ${level}`);
  }
  return faults;
}

/** Pairs of questions that tell the same story. */
function sameStories(all: readonly SeedQuestion[]): string[] {
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => alikeness(one.prompt, other.prompt) >= SAME_STORY)
      .map((other) => `${one.key} and ${other.key}`),
  );
}

/** Sentences to say that stand under two questions. */
function saidTwice(all: readonly SeedQuestion[]): string[] {
  const said = all.flatMap(({ easier, harder, reactions }) => [easier, harder, ...Object.values(reactions)]);
  return said.filter((sentence, index) => said.indexOf(sentence) !== index);
}

describe.each(competencies.map(({ name, key }) => [name, key] as const))(
  "the questions on %s",
  (_name, key) => {
    const own = questions.filter((question) => question.competency === key);

    it("are twelve or more, spread from warm-up to open design, with one core question at the bar", () => {
      expect(faultsOfCompetency(own)).toEqual([]);
    });

    it("can each be read aloud, answered on two rungs, and followed whatever comes back", () => {
      expect(own.flatMap(faultsOfQuestion)).toEqual([]);
    });

    it.each(
      roleProfiles
        .filter((profile) => profile.competencies.some((row) => row.key === key && row.weight > 0))
        .map((profile) => [profile.name, profile.key] as const),
    )("suit a loop for a %s: twelve, on every level", (_role, role) => {
      expect(faultsOfCompetency(own.filter((question) => question.roles.includes(role)))).toEqual([]);
    });
  },
);

describe("the bank as a whole", () => {
  it("tells no story twice", () => {
    expect(sameStories(questions)).toEqual([]);
  });

  it("has no sentence to say that would fit two questions", () => {
    expect(saidTwice(questions)).toEqual([]);
  });

  it("names every question once, by key and by title", () => {
    expect(new Set(questions.map((question) => question.key)).size).toBe(questions.length);
    expect(new Set(questions.map((question) => question.title)).size).toBe(questions.length);
  });
});

describe("the rules", () => {
  const own = questions.filter((question) => question.competency === "sql");
  const core = own.find((question) => question.core);
  if (core === undefined) throw new Error("There is no core question on SQL.");

  it("find a competency that lacks a question, a level, a format or its core, or has two", () => {
    const without = (question: SeedQuestion) => own.filter((one) => one !== question);
    expect(faultsOfCompetency(own.slice(0, 11))).toContain("11 questions instead of twelve");
    expect(faultsOfCompetency(own.slice(1))).toContain("0 questions at level 1 instead of 1");
    expect(faultsOfCompetency(without(core))).toContain("0 core questions");
    expect(faultsOfCompetency(own.map((one) => ({ ...one, style: "open" })))).toContain("only one format");
    expect(faultsOfCompetency([...own, { ...core, difficulty: 4 }])).toEqual([
      "2 core questions",
      "the core question is not at the bar",
    ]);
  });

  it.each<readonly [string, Partial<SeedQuestion>, RegExp]>([
    ["too short", { minutes: 3 }, /four minutes/u],
    ["too long", { minutes: 9 }, /four minutes/u],
    ["a prompt that nobody can keep in mind", { prompt: `${"word ".repeat(81)}?` }, /half a minute/u],
    ["a prompt without a situation", { prompt: "What is a join?" }, /no situation/u],
    ["no easier rung", { easier: "" }, /no easier rung/u],
    ["no harder rung", { harder: "" }, /no harder rung/u],
    ["one good answer", { good: ["Says what one row is."] }, /good answers/u],
    ["four poor answers", { poor: ["a b", "c d", "e f", "g h"] }, /poor answers/u],
    ["no word for the terse", { reactions: { ...core.reactions, terse: "" } }, /no reaction to terse/u],
    [
      "two sentences where one is read",
      { reactions: { ...core.reactions, weak: "Wait for them. Then ask again about the key." } },
      /not one sentence/u,
    ],
    [
      "a reaction from the shelf",
      { reactions: { ...core.reactions, weak: "Ask the easier version." } },
      /fits any question/u,
    ],
    [
      "the easier rung once more for the weak",
      { reactions: { ...core.reactions, weak: `Ask: “${core.easier}”` } },
      /easier rung over again/u,
    ],
    ["a role nobody hires for", { roles: ["magician"] }, /no role profile magician/u],
    ["a source without an address", { sources: ["PostgreSQL handbook"] }, /not a source/u],
  ])("find a question with %s", (_what, change, fault) => {
    expect(faultsOfQuestion({ ...core, ...change }).join("\n")).toMatch(fault);
  });

  it("find the same story told in slightly other words", () => {
    const retold = {
      ...core,
      key: "retold",
      prompt:
        "We have orders, and payments with a row for every payment of an order. A colleague joined both and summed the amount of the orders by day; on some days revenue is doubled. Why is that, and which query would you trust?",
    };
    expect(sameStories([core, retold])).toEqual([`${core.key} and retold`]);
    expect(saidTwice([core, retold])).toContain(core.easier);
  });
});
