import { describe, expect, it } from "vitest";
import { forPreview } from "./preview-html.ts";

describe("a mail in the preview", () => {
  it("has links that say where they lead but lead nowhere", () => {
    const html = '<p><a class="link" href="https://a.example/?x=1&amp;y=2" style="color:red">Go</a></p>';
    expect(forPreview(html)).toBe(
      '<p><a class="link" title="https://a.example/?x=1&amp;y=2" style="color:red">Go</a></p>',
    );
  });

  it("has no style sheet, which the page's policy would refuse", () => {
    expect(forPreview('<head><style>\n.a { color: red }\n</style></head><p style="margin:0">x</p>')).toBe(
      '<head></head><p style="margin:0">x</p>',
    );
  });
});
