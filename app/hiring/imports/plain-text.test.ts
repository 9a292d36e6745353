import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { manyLines, oneLine } from "./plain-text.ts";

/** Letters and everything that has ever broken a reader. */
const ODD = [
  ..."aZ09 ,;|\t\n\r\"'=+-@<>&/\\.#:(){}[]_%$",
  "\0",
  "\u0007",
  "\u202e",
  "\ufeff",
  "ü",
  "李",
  "🙂",
  "\ud800",
];

describe("text of another system", () => {
  it("loses its markup and keeps its lines", () => {
    expect(
      manyLines("<p>Strong <b>SQL</b>.</p><ul><li>dbt</li><li>Airflow</li></ul>Bye&nbsp;&amp; thanks"),
    ).toBe("Strong SQL.\n\n• dbt\n• Airflow\nBye & thanks");
  });

  it("loses scripts with what stands in them, also unclosed ones", () => {
    expect(manyLines("a<script>alert(1)</script>b<style>p{}</style>c<script>alert(2)")).toBe("abc");
    expect(manyLines("a<!-- hidden -->b")).toBe("ab");
  });

  it("keeps comparisons and ampersands that are no markup", () => {
    expect(oneLine("1 < 2 && 3 > 2 at R&D")).toBe("1 < 2 && 3 > 2 at R&D");
  });

  it("loses what cannot be seen", () => {
    expect(oneLine("A\u0000da\u202e Oka\u200bfor\t\n x")).toBe("Ada Okafor x");
  });

  it("never holds a control, whatever was in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...ODD), maxLength: 60 }), (text) => {
        expect(oneLine(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
      }),
    );
  });
});
