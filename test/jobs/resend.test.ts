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
    timeoutMs: 200,
    callsPerSecond: 1000,
    ...options,
  });
}

function mail(key = "key-1"): OutgoingMail {
  return {
    to: "cleo@mail.example",
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

  it("is asked once more at once when it stumbles", async () => {
    fake.next("500");
    expect(await sender().send(mail())).toMatchObject({ kind: "sent" });
    expect(fake.calls()).toBe(2);
    expect(fake.mails.length).toBe(1);
  });

  it("that took the mail and dropped the line delivers it once", async () => {
    fake.next("accept-then-drop");
    expect(await sender().send(mail())).toMatchObject({ kind: "sent", providerId: "fake-1" });
    expect(fake.mails.length).toBe(1);
  });

  it("that hangs is not waited for, and the mail may have left", async () => {
    fake.setMode("hang");
    const before = performance.now();
    expect(await sender().send(mail())).toMatchObject({
      kind: "unavailable",
      mayHaveLeft: true,
      asked: true,
    });
    expect(performance.now() - before).toBeLessThan(3_000);
  });

  it("that asks for patience has certainly not sent it", async () => {
    fake.setMode("429");
    expect(await sender().send(mail())).toMatchObject({
      kind: "unavailable",
      mayHaveLeft: false,
      asked: true,
    });
  });

  it("keeps a doubt of the first try through a clear answer to the second", async () => {
    fake.next("hang", "429");
    expect(await sender().send(mail())).toMatchObject({ kind: "unavailable", mayHaveLeft: true });
  });

  it("refuses a mail once and for all, with its own words", async () => {
    fake.setMode("refuse");
    expect(await sender().send(mail())).toEqual({
      kind: "refused",
      reason: "The mail service refused this mail (422): Invalid `to` field.",
    });
    expect(fake.calls()).toBe(1);
  });

  it("is left alone after five failures, and mails are then not even tried", async () => {
    fake.setMode("500");
    const resend = sender();
    for (let at = 0; at < 20; at += 1) await resend.send(mail(`key-${at}`));
    expect(fake.calls()).toBe(5);
    expect(await resend.send(mail("late"))).toMatchObject({ asked: false, mayHaveLeft: false });
  });

  it("is found again after its rest", async () => {
    fake.setMode("500");
    const resend = sender({ firstPauseMs: 1 });
    for (let at = 0; at < 6; at += 1) await resend.send(mail(`key-${at}`));
    fake.setMode("ok");
    let outcome = await resend.send(mail("after"));
    while (outcome.kind === "unavailable") outcome = await resend.send(mail("after"));
    expect(outcome.kind).toBe("sent");
    expect(fake.mails.length).toBe(1);
  });

  it("is called at most so often a second", async () => {
    const resend = sender({ callsPerSecond: 20 });
    const before = performance.now();
    await Promise.all(Array.from({ length: 6 }, (_, at) => resend.send(mail(`key-${at}`))));
    expect(performance.now() - before).toBeGreaterThanOrEqual(5 * 50 - 10);
    expect(fake.mails.length).toBe(6);
  });
});
