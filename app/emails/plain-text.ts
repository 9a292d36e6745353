import { toPlainText } from "@react-email/render";

/** More than a mail that a person writes; what is longer was not meant to be read. */
const LONGEST_HTML = 500_000;
const UNREAD = ["style", "head", "title", "noscript", "iframe", "object", "template", "svg", "img"];

/** The words of a mail that is only there as HTML: nothing of it is ever shown as HTML. */
export function plainTextOf(html: string): string {
  return toPlainText(html, {
    wordwrap: false,
    limits: { maxInputLength: LONGEST_HTML, maxDepth: 60, maxChildNodes: 2_000 },
    selectors: [
      ...UNREAD.map((selector) => ({ selector, format: "skip" })),
      // Where a link leads stands beside it, unless it leads to no page.
      { selector: "a", format: "anchor", options: { ignoreHref: true } },
      { selector: "a[href^=http]", format: "anchor", options: { ignoreHref: false } },
    ],
  });
}
