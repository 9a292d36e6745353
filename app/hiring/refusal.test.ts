import { describe, expect, it } from "vitest";
import { conflict, forbidden, invalid, notFound } from "./refusal.ts";

describe("refusals", () => {
  it("name the thing that was not found and the way out", () => {
    expect(notFound("This application").message).toMatch(/This application was not found.*address/);
  });

  it("carry their kind and the faults of single fields", () => {
    const refusal = invalid("Correct the fields below.", { email: "Type an e-mail address." });
    expect(refusal.kind).toBe("invalid");
    expect(refusal.fields).toEqual({ email: "Type an e-mail address." });
    expect(forbidden("Only the hiring manager decides.").kind).toBe("forbidden");
    expect(conflict("Ana moved this to onsite.").kind).toBe("conflict");
  });
});
