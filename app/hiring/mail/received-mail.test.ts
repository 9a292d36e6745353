import { describe, expect, it } from "vitest";
import { cleanReply, LONGEST_REPLY, readReceivedReport } from "./received-mail.ts";

/** As the service's documentation shows it. */
const REPORT = {
  type: "email.received",
  created_at: "2026-02-22T23:41:12.126Z",
  data: {
    email_id: "56761188-7520-42d8-8898-ff6fc54ce618",
    created_at: "2026-02-22T23:41:11.894719+00:00",
    from: "Acme <onboarding@resend.dev>",
    to: ["Northlight <R-ABC@reply.example>", "hr@company.example"],
    bcc: [],
    cc: ["r-abc@reply.example"],
    message_id: "<example+123>",
    subject: "Sending this example",
    attachments: [{ id: "2a0c9ce0", filename: "avatar.png", content_type: "image/png" }],
  },
};

const MAIL = { from: "Cleo Marsh <Cleo@Mail.example>", subject: "Re: News", text: "Yes.", fileNames: [] };

describe("a report that a mail has come in", () => {
  it("names the mail and every address it went to, once each", () => {
    expect(readReceivedReport(REPORT)).toEqual({
      id: "56761188-7520-42d8-8898-ff6fc54ce618",
      addresses: ["r-abc@reply.example", "hr@company.example"],
      at: new Date("2026-02-22T23:41:12.126Z"),
    });
  });

  it("is nothing else: not a delivery, not a mail without addresses, not anything", () => {
    const others = [
      { ...REPORT, type: "email.delivered" },
      { ...REPORT, data: { ...REPORT.data, to: "somebody" } },
      { ...REPORT, data: { ...REPORT.data, email_id: "" } },
      null,
      "email.received",
    ];
    expect(others.map(readReceivedReport)).toEqual(others.map(() => null));
  });
});

describe("a mail that came in", () => {
  it("is kept as text with the sender in two parts", () => {
    expect(cleanReply({ ...MAIL, fileNames: ["cv.pdf", null] })).toEqual({
      fromName: "Cleo Marsh",
      fromAddress: "cleo@mail.example",
      subject: "Re: News",
      text: "Yes.",
      shortened: false,
      attachments: ["cv.pdf", "A file without a name"],
    });
    expect(cleanReply({ ...MAIL, from: "cleo@mail.example" })).toMatchObject({
      fromName: "",
      fromAddress: "cleo@mail.example",
    });
  });

  it("hides, bends and forges nothing", () => {
    const { text, subject, attachments } = cleanReply({
      ...MAIL,
      subject: "Hello\r\nBcc: all@mail.example\u202e",
      text: "One\r\n\r\n\r\n\r\ntwo\u0000\u202e three\u2028four  \n",
      fileNames: ["a\nb\u202egnp.exe"],
    });
    expect(text).toBe("One\n\ntwo three\nfour");
    expect(subject).toBe("Hello Bcc: all@mail.example");
    expect(attachments).toEqual(["a bgnp.exe"]);
  });

  it("is cut off where it gets too long, between signs, and says so", () => {
    const whole = cleanReply({ ...MAIL, text: "👩".repeat(LONGEST_REPLY) });
    expect(whole.shortened).toBe(false);
    const cut = cleanReply({ ...MAIL, text: "👩".repeat(LONGEST_REPLY + 1), fileNames: Array(50).fill("x") });
    expect(cut.shortened).toBe(true);
    expect(cut.text).toBe(whole.text);
    expect(cut.attachments).toHaveLength(20);
  });

  it("takes no longer for a million spaces than for a million letters", () => {
    const timed = (sign: string) => {
      const before = performance.now();
      const { text, shortened } = cleanReply({ ...MAIL, text: `Yes.${sign.repeat(1_000_000)}\nNo.` });
      return { text, shortened, took: performance.now() - before };
    };
    const letters = timed("x");
    const spaces = timed(" ");
    expect(spaces).toMatchObject({ text: "Yes.", shortened: true });
    expect(spaces.took).toBeLessThan(50 * (letters.took + 20));
  });
});
