import { describe, expect, it } from "vitest";
import { shouldRevalidate as application } from "#app/routes/applications/application.tsx";
import { shouldRevalidate as importing } from "#app/routes/imports/import.tsx";
import { shouldRevalidate as book } from "#app/routes/interviews/book.tsx";
import { shouldRevalidate as day } from "#app/routes/interviews/day.tsx";
import { shouldRevalidate as mail } from "#app/routes/mail/mail.tsx";
import { shouldRevalidate as board } from "#app/routes/pipeline/board.tsx";
import { shouldRevalidate as status } from "#app/routes/status/status.tsx";

const url = new URL("http://baton.test/");
const asked = { currentUrl: url, currentParams: {}, nextUrl: url, nextParams: {} };

describe("pages on which somebody else may be faster", () => {
  it.each(Object.entries({ application, importing, book, day, mail, board, status }))(
    "show what they did, beside the message: %s",
    (_, page) => {
      expect(page({ ...asked, actionStatus: 409, defaultShouldRevalidate: false })).toBe(true);
      expect(page({ ...asked, actionStatus: 400, defaultShouldRevalidate: true })).toBe(false);
    },
  );
});
