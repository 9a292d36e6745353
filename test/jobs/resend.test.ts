import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createResendSender } from "#app/platform/mail/resend.server.ts";
import type { OutgoingMail, ResendOptions } from "#app/platform/mail/resend.server.ts";
import { startFakeResend } from "#test/fakes/resend.ts";
import type { FakeResend } from "#test/fakes/resend.ts";

let fake: FakeResend;

beforeEach(async () => {
  fake = await startFakeResend();
});
afterEach(() => fake.close());

function sender(options: Partial<ResendOptions> = {}) {
  return createResendSender({
    apiKey: "re_test",
    baseUrl: fake.url,
    from: "Northlight <hiring@northlight.example>",
    timeoutMs: 10_000,
    ...options,
  });
}

function mail(key = "key-1"): OutgoingMail {
  return {
    to: "cleo@mail.example",
    replyTo: "",
    subject: "Your application",
    html: "<p>Thank you</p>",
    text: "Thank you",
    attachments: [{ fileName: "invite.ics", contentType: "text/calendar", content: "BEGIN:VCALENDAR äöü" }],
    idempotencyKey: key,
  };
}

describe("the mail service", () => {
  it("takes a mail with its words and attachments", async () => {
    expect(await sender().send(mail())).toEqual({ kind: "sent", providerId: "fake-1" });
    expect(fake.mails).toMatchObject([
      {
        idempotencyKey: "key-1",
        to: ["cleo@mail.example"],
        from: "Northlight <hiring@northlight.example>",
        attachments: [{ filename: "invite.ics", text: "BEGIN:VCALENDAR äöü" }],
      },
    ]);
  });

  it("is given a key that it takes however long ours is, the same one for a repeat", async () => {
    const key = `days:${Array.from({ length: 12 }, (_, at) => `cmhold000000000000000000${at}`).join(":")}`;
    expect(await sender().send(mail(key))).toEqual({ kind: "sent", providerId: "fake-1" });
    expect(await sender().send(mail(key))).toEqual({ kind: "sent", providerId: "fake-1" });
    expect(await sender().send(mail(`${key}:another`))).toEqual({ kind: "sent", providerId: "fake-2" });
    expect(fake.mails).toHaveLength(2);
  });

  it("that took the mail and dropped the line may have delivered it, and delivers it once", async () => {
    fake.next("accept-then-drop");
    expect(await sender().send(mail())).toMatchObject({ kind: "unavailable", mayHaveLeft: true });
    expect(await sender().send(mail())).toMatchObject({ kind: "sent", providerId: "fake-1" });
    expect(fake.mails.length).toBe(1);
  });

  it("that hangs is not waited for, and the mail may have left", async () => {
    fake.setMode("hang");
    const before = performance.now();
    expect(await sender({ timeoutMs: 200 }).send(mail())).toMatchObject({
      kind: "unavailable",
      mayHaveLeft: true,
    });
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  it("that asks for patience has certainly not sent it", async () => {
    fake.setMode("429");
    expect(await sender().send(mail())).toMatchObject({
      kind: "unavailable",
      mayHaveLeft: false,
    });
  });

  it("that does not know our key refuses no mail for it, and says what to set", async () => {
    fake.setMode("wrong-key");
    expect(await sender().send(mail())).toEqual({
      kind: "unavailable",
      mayHaveLeft: false,
      reason: expect.stringContaining("RESEND_API_KEY") as unknown,
    });
  });

  it("refuses a mail once and for all, with its own words", async () => {
    fake.setMode("refuse");
    expect(await sender().send(mail())).toEqual({
      kind: "refused",
      reason: "The mail service refused this mail (422): Invalid `to` field.",
    });
    expect(fake.calls()).toBe(1);
  });
});
