import { describe, expect, it } from "vitest";
import { previewMail } from "#app/emails/preview-mail.ts";
import { renderMail, renderStoredMail } from "#app/emails/render-mail.tsx";
import { MAIL_TEMPLATE_NAMES } from "#app/hiring/mail/templates.ts";
import { exampleMail, HOSTILE_NAMES } from "#test/builders/mails.ts";

describe.each(MAIL_TEMPLATE_NAMES)("the mail %s", (template) => {
  it("says the same in its two versions, and what it asks for is in both", async () => {
    const { subject, html, text } = await renderMail(exampleMail(template));
    expect(subject).not.toBe("");
    expect(html).toContain("Cleo Marsh");
    expect(text).toContain("Hello Cleo Marsh,");
    for (const [, href] of html.matchAll(/href="(http[^"]+)"/g))
      expect(text).toContain(href!.replaceAll("&amp;", "&"));
    expect(text).not.toMatch(/undefined|null|\[object|NaN|<[a-z]/);
    expect(html).not.toMatch(/undefined|\[object|NaN/);
  });

  it.each(HOSTILE_NAMES)("stays whole for somebody called %j", async (name) => {
    const { subject, html, text } = await renderMail(exampleMail(template, name, name));
    expect(subject).not.toMatch(/[\r\n\u2028\u2029\u202e]/u);
    expect(Array.from(subject).length).toBeLessThanOrEqual(180);
    expect(html).not.toContain("<script");
    expect(html.match(/<\/html>/g)?.length).toBe(1);
    expect(text).toMatch(/^Hello|Hello[ ,]/m);
  });
});

describe("a mail", () => {
  it("that was stored with something missing is not written", async () => {
    await expect(renderStoredMail("offer", { candidateName: "Cleo" })).rejects.toThrow();
    await expect(renderStoredMail("toString", {})).rejects.toThrow(
      "There is no mail template called toString.",
    );
  });

  it("that is looked at before it is confirmed has its lines end with its paragraphs, on any screen", async () => {
    const own = { subject: "News", body: `${"A long sentence of our own. ".repeat(8).trim()}\n\nBye.` };
    const { text } = await previewMail(exampleMail("rejection"), own);
    expect(text.split("\n")).toContain("A long sentence of our own. ".repeat(8).trim());
  });

  it("to our own people keeps the candidate's name out of its subject", async () => {
    const inside = MAIL_TEMPLATE_NAMES.filter((name) =>
      /interviewer|scorecard|reschedule|question/.test(name),
    );
    for (const template of inside) {
      const mail = exampleMail(template, "Someone");
      const props = { ...mail.props, candidateName: "Zephyrine Quill" };
      const { subject, text } = await renderStoredMail(template, props);
      expect(text).toContain("Zephyrine Quill");
      expect(subject).not.toContain("Zephyrine");
    }
    expect(inside.length).toBe(8);
  });

  it("that invites a candidate leads to what helps to prepare, in own words too", async () => {
    const { template, props } = exampleMail("interview-invitation");
    const own = { subject: "Come", body: "Hello {{candidate}}" };
    for (const words of [null, own]) {
      const { html, text } = await renderStoredMail(template, props, words);
      for (const version of [html, text])
        expect(version).toContain("http://baton.test/status/token/preparation");
    }
  });

  it.each(["interview-invitation", "interview-changed", "day-invitation", "day-changed"] as const)(
    "that tells of an interview in a room (%s) says where its building is, in own words too",
    async (template) => {
      const { props } = exampleMail(template);
      const place = { place: "Ada", address: "Torstrasse 12, 10119 Berlin" };
      const items = "items" in props ? props.items.map((item) => ({ ...item, ...place })) : undefined;
      for (const words of [null, { subject: "Come", body: "Hello {{candidate}}" }]) {
        const { html, text } = await renderStoredMail(template, { ...props, ...place, items }, words);
        for (const version of [html, text.replaceAll(/\s+/g, " ")])
          expect(version).toContain("Ada, Torstrasse 12, 10119 Berlin");
      }
    },
  );

  it("tells who takes a file that was not kept, in own words too, and nothing of it when it was kept", async () => {
    const { template, props } = exampleMail("application-repeated");
    const full = { ...props, sendFilesTo: { name: "Rui Costa", email: "rui@baton.example" } };
    for (const words of [null, { subject: "Again", body: "Hello {{candidate}}" }]) {
      const { html, text } = await renderStoredMail(template, full, words);
      for (const version of [html, text]) expect(version).toContain("rui@baton.example");
      expect(text).not.toContain("The resume you sent now, and");
      expect((await renderStoredMail(template, props, words)).text).not.toContain("not kept");
    }
    expect((await renderStoredMail(template, props)).text).toContain("The resume you sent now, and");
  });

  it("of days to choose from says when each begins and ends, in which zone, and how long it is kept", async () => {
    const mail = exampleMail("choose-a-day");
    for (const own of [undefined, { subject: "Days", body: "Choose one." }]) {
      const text = (await renderMail(mail, own)).text.replaceAll(/\s+/g, " ");
      expect(text).toMatch(/Day 1/i);
      expect(text).toContain("26 November");
      expect(text).toContain("09:00 to 14:30, Berlin time (GMT+1). Kept free until Wed 25 Nov, 11:00.");
      expect(text).toContain("09:00 to 13:00, Berlin time (GMT+1). Kept free until Wed 25 Nov, 17:00.");
    }
    const { ends, keptUntil, ...earlier } = mail.props as { ends: unknown; keptUntil: unknown };
    expect([ends, keptUntil]).toEqual([expect.any(Array), expect.any(Array)]);
    const before = await renderStoredMail("choose-a-day", earlier);
    expect(before.text).toContain("Thu 26 Nov, 09:00, Berlin time");
  });

  it("keeps the lines that a person wrote, in both versions", async () => {
    const { html, text } = await renderMail(
      exampleMail("offer", "Cleo", "First line\nSecond line\n\nNew paragraph"),
    );
    expect(html).toMatch(/First line<\/span><span><br\/?>Second line/);
    expect(text).toMatch(/First line\nSecond line\n+New paragraph/);
  });
});
