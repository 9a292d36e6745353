import type { ReactNode } from "react";
import { greeting, paragraphs } from "#app/hiring/mail/wording.ts";

/** The pieces every mail is made of: tables and inline styles, because mail readers know little else. */

const FONT = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
const INK = "#1d2b28";
const SOFT = "#52635f";
const LINE = "#dfe7e4";
const GREEN = "#17705f";

const DARK = `
  @media (prefers-color-scheme: dark) {
    .page { background-color: #101816 !important; }
    .card { background-color: #182321 !important; border-color: #2b3a37 !important; }
    .ink { color: #e8f0ee !important; }
    .soft { color: #a5b6b1 !important; }
    .line { border-color: #2b3a37 !important; }
    .quiet { background-color: #1f2d2a !important; border-color: #4cad9c !important; }
    .link { color: #88c9bd !important; }
  }
  @media (max-width: 480px) { .pad { padding: 24px 20px !important; } }
`;

export type MailLayoutProps = {
  /** The line that an inbox shows beside the subject. */
  readonly preview: string;
  /** Whose mail it is, at its head. */
  readonly from: string;
  /** Why somebody gets this mail. */
  readonly reason: string;
  readonly children: ReactNode;
};

/** One calm column: a name, the letter, why it was written. */
export function MailLayout({ preview, from, reason, children }: MailLayoutProps) {
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{from}</title>
        <style dangerouslySetInnerHTML={{ __html: DARK }} />
      </head>
      <body className="page" style={{ margin: 0, padding: 0, backgroundColor: "#f4f7f6" }}>
        <div data-skip-in-text="true" style={{ display: "none", overflow: "hidden", maxHeight: 0 }}>
          {preview}
        </div>
        <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} border={0}>
          <tbody>
            <tr>
              <td align="center" style={{ padding: "32px 12px" }}>
                <table
                  role="presentation"
                  width="100%"
                  cellPadding={0}
                  cellSpacing={0}
                  border={0}
                  style={{ maxWidth: 560 }}
                >
                  <tbody>
                    <tr>
                      <td
                        className="soft"
                        style={{
                          padding: "0 4px 12px",
                          fontFamily: FONT,
                          fontSize: 14,
                          fontWeight: 600,
                          letterSpacing: "0.01em",
                          color: SOFT,
                          overflowWrap: "anywhere",
                        }}
                      >
                        {from}
                      </td>
                    </tr>
                    <tr>
                      <td
                        className="card pad"
                        style={{
                          padding: "32px 36px",
                          backgroundColor: "#ffffff",
                          border: `1px solid ${LINE}`,
                          borderRadius: 10,
                        }}
                      >
                        {children}
                      </td>
                    </tr>
                    <tr>
                      <td
                        className="soft"
                        style={{
                          padding: "16px 4px 0",
                          fontFamily: FONT,
                          fontSize: 13,
                          lineHeight: "20px",
                          color: SOFT,
                          overflowWrap: "anywhere",
                        }}
                      >
                        {reason}
                      </td>
                    </tr>
                  </tbody>
                </table>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}

export function Greeting({ name }: { readonly name: string }) {
  return <Words>{greeting(name)}</Words>;
}

/** A paragraph. */
export function Words({ children }: { readonly children: ReactNode }) {
  return (
    <p
      className="ink"
      style={{
        margin: "0 0 16px",
        fontFamily: FONT,
        fontSize: 16,
        lineHeight: "25px",
        color: INK,
        overflowWrap: "anywhere",
      }}
    >
      {children}
    </p>
  );
}

/** What a person wrote, with its own lines and paragraphs. */
export function OwnWords({ text }: { readonly text: string }) {
  return paragraphs(text).map((lines, at) => (
    <Words key={at}>
      {lines.map((line, row) => (
        <span key={row}>
          {row > 0 ? <br /> : null}
          {line}
        </span>
      ))}
    </Words>
  ));
}

/** Somebody else's words, set apart. */
export function Quoted({ text }: { readonly text: string }) {
  return (
    <div
      className="quiet"
      style={{
        margin: "0 0 16px",
        padding: "14px 18px 0",
        backgroundColor: "#f2f8f6",
        borderLeft: `3px solid ${GREEN}`,
        borderRadius: 4,
        overflow: "hidden",
      }}
    >
      <OwnWords text={text} />
    </div>
  );
}

export type Fact = { readonly label: string; readonly value: ReactNode };

/** When, where, who: the lines people look up again. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <div className="line" style={{ margin: "0 0 20px", borderTop: `1px solid ${LINE}` }}>
      {facts.map(({ label, value }) => (
        <p
          key={label}
          className="ink line"
          style={{
            margin: 0,
            padding: "10px 0",
            borderBottom: `1px solid ${LINE}`,
            fontFamily: FONT,
            fontSize: 16,
            lineHeight: "23px",
            color: INK,
            overflowWrap: "anywhere",
          }}
        >
          <span className="soft" style={{ color: SOFT, fontSize: 14 }}>
            {label}:
          </span>{" "}
          {value}
        </p>
      ))}
    </div>
  );
}

export function TextLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <a className="link" href={href} style={{ color: GREEN, textDecoration: "underline" }}>
      {children}
    </a>
  );
}

/** The one thing to do next. */
export function Action({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <p style={{ margin: "4px 0 20px" }}>
      <a
        href={href}
        style={{
          display: "inline-block",
          padding: "13px 22px",
          borderRadius: 8,
          backgroundColor: GREEN,
          color: "#ffffff",
          fontFamily: FONT,
          fontSize: 16,
          fontWeight: 600,
          lineHeight: "20px",
          textDecoration: "none",
        }}
      >
        {children}
      </a>
    </p>
  );
}

/** "Kind regards" and a name. */
export function Signed({ by, of }: { readonly by: string; readonly of: string }) {
  return (
    <Words>
      Kind regards,
      <br />
      {by.trim() === "" ? of : by}
      {by.trim() === "" ? null : (
        <>
          <br />
          {of}
        </>
      )}
    </Words>
  );
}
