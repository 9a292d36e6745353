import { describe, expect, it } from "vitest";
import { CANDIDATE_REASONS, candidateReasonsFor, sentenceFor } from "./disposition-reasons.ts";
import { DISPOSITION_REASONS, reasonsFor } from "./reasons.ts";
import { DISPOSITIONS, STAGES } from "./stages.ts";

describe("what a candidate is told", () => {
  it("covers every reason on the list, under the same code", () => {
    expect(CANDIDATE_REASONS.map((reason) => reason.key)).toEqual(
      DISPOSITION_REASONS.map((reason) => reason.code),
    );
  });

  it("is one whole sentence for every reason", () => {
    for (const { key, sentence } of CANDIDATE_REASONS) {
      expect(sentence, key).toMatch(/^[A-Z][^.]{20,}\.$/u);
    }
  });

  it("holds no verdict on the person and nothing an interviewer wrote", () => {
    for (const { key, sentence } of CANDIDATE_REASONS) {
      expect(sentence, key).not.toMatch(
        /\b(weak|poor|fail\w*|bar|score\w*|rating|level|grade\w*|school|bad|unfortunately|not good)\b/iu,
      );
    }
  });

  it("never gives the recruiter's label away", () => {
    for (const { key, label, sentence } of CANDIDATE_REASONS) {
      expect(sentence.toLowerCase(), key).not.toContain(label.toLowerCase());
    }
  });

  it("is offered exactly where the reason is", () => {
    for (const stage of STAGES) {
      for (const disposition of DISPOSITIONS) {
        expect(candidateReasonsFor(stage, disposition).map((reason) => reason.key)).toEqual(
          reasonsFor(stage, disposition).map((reason) => reason.code),
        );
      }
    }
  });

  it("is found by its code, and nothing is said for a code that is not on the list", () => {
    expect(sentenceFor("position_filled")).toContain("filled or closed");
    expect(sentenceFor("bad_haircut")).toBeNull();
  });
});
