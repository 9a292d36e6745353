import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DELIVERIES, nextDelivery, readDeliveryReport } from "./delivery-report.ts";
import type { Delivery } from "./delivery-report.ts";

const report = (type: string, bounce?: { message?: string; type?: string }, more: object = {}) =>
  readDeliveryReport({
    type,
    created_at: "2026-11-22T23:41:12.126Z",
    data: { email_id: "m1", to: ["ana@mail.example"], ...(bounce ? { bounce } : {}), ...more },
  });

describe("a report of the mail service", () => {
  it("says which mail it is about, when and what became of it", () => {
    expect(report("email.delivered")).toEqual({
      providerId: "m1",
      delivery: "delivered",
      at: new Date("2026-11-22T23:41:12.126Z"),
      detail: "",
      suppresses: false,
    });
  });

  it("ends writing to an address that is no more, and to whoever calls a mail spam", () => {
    expect(report("email.bounced", { type: "Permanent", message: "No such user" })).toMatchObject({
      detail: "No such user",
      suppresses: true,
    });
    expect(report("email.bounced", { type: "Transient" })?.suppresses).toBe(false);
    expect(report("email.complained")?.suppresses).toBe(true);
  });

  it("tells of a mail that was taken and then not sent, which says nothing about its address", () => {
    expect(report("email.failed", undefined, { failed: { reason: "reached_daily_quota" } })).toMatchObject({
      delivery: "unsent",
      detail: "reached_daily_quota",
      suppresses: false,
    });
  });

  it("takes an address to which the service itself sends nothing for one that takes no mail", () => {
    const suppressed = { message: "It bounced before.", type: "OnAccountSuppressionList" };
    expect(report("email.suppressed", undefined, { suppressed })).toMatchObject({
      delivery: "bounced",
      detail: "It bounced before.",
      suppresses: true,
    });
  });

  it("counts however much the other server had to say", () => {
    const bounced = report("email.bounced", { type: "Permanent", message: "550 ".repeat(5_000) });
    expect(bounced).toMatchObject({ delivery: "bounced", suppresses: true });
    expect(bounced?.detail).toHaveLength(2_000);
  });

  it.each([["email.opened"], ["email.clicked"], ["email.sent"], ["contact.created"], ["__proto__"]])(
    "is no matter of ours: %s",
    (type) => expect(report(type)).toBeNull(),
  );

  it("is refused when it is none", () => {
    expect(readDeliveryReport(null)).toBeNull();
    expect(
      readDeliveryReport({ type: "email.bounced", created_at: "soon", data: { email_id: "m" } }),
    ).toBeNull();
    expect(
      readDeliveryReport({ type: "email.bounced", created_at: "2026-11-22T23:41:12Z", data: {} }),
    ).toBeNull();
  });
});

describe("what is known of a mail", () => {
  const order = fc.array(fc.constantFrom(...DELIVERIES), { minLength: 1, maxLength: 12 });
  const after = (reports: readonly Delivery[]) =>
    reports.reduce<Delivery | null>((known, next) => nextDelivery(known, next) ?? known, null);

  it("is the same in whatever order and however often its reports arrive", () => {
    fc.assert(
      fc.property(order, (reports) => {
        expect(after(reports.toReversed())).toBe(after(reports));
        expect(after([...reports, ...reports])).toBe(after(reports));
      }),
    );
  });

  it("never goes back from a bounce to delivered", () => {
    expect(nextDelivery("bounced", "delivered")).toBeNull();
    expect(nextDelivery("delivered", "bounced")).toBe("bounced");
    expect(nextDelivery("delayed", "delivered")).toBe("delivered");
    expect(nextDelivery("delivered", "unsent")).toBeNull();
  });
});
