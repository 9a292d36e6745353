import { MantineProvider } from "@mantine/core";
import { createElement, type ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { RoleNotFound } from "./careers-error.tsx";
import { Consent, FormQuestion } from "./form-question.tsx";
import { HowWeHire } from "./how-we-hire.tsx";

const shown = (element: ReactElement) =>
  renderToString(createElement(MantineProvider, null, element)).replaceAll("<!-- -->", "");

describe("the application form", () => {
  it("marks consent as a field that has to be filled in", () => {
    const consent = shown(createElement(Consent, { companyName: "Acme", given: false, error: undefined }));
    expect(consent).toMatch(/decide about this role\.<span aria-hidden="true"[^>]*> \*<\/span>/);
  });

  it.each(["text", "choice", "yes_no", "file"] as const)(
    "says whether a question needs an answer: %s",
    (kind) => {
      const asked = (required: boolean) => {
        const question = { id: "q1", kind, prompt: "When could you start?", choices: ["Now"], required };
        return shown(createElement(FormQuestion, { question, error: undefined, typed: undefined }));
      };
      expect(asked(false)).toContain("When could you start? (optional)");
      expect(asked(true)).not.toContain("(optional)");
      expect(asked(true)).toContain(" *");
    },
  );
});

describe("how we hire", () => {
  it.each([
    [1, "within one working day."],
    [5, "within 5 working days."],
  ])("promises what the company promises: %i", (readWithin, words) => {
    expect(shown(createElement(HowWeHire, { sessions: [], readWithin }))).toContain(words);
  });
});

describe("a role that is not there", () => {
  it("keeps the frame of the careers pages and leads to the open roles", () => {
    const page = shown(createElement(RoleNotFound));
    expect(page).toContain("Nothing here");
    expect(page).toContain("All openings");
    expect(page).toMatch(/<a [^>]*href="\/careers"[^>]*>(?:<[^>]*>)*See all open roles/);
  });
});
