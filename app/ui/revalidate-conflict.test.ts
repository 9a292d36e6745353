import { describe, expect, it } from "vitest";
import { revalidateConflict } from "./revalidate-conflict.ts";

const url = new URL("http://baton.test/status/x");
const after = (actionStatus: number | undefined, defaultShouldRevalidate: boolean) =>
  revalidateConflict({
    currentUrl: url,
    currentParams: {},
    nextUrl: url,
    nextParams: {},
    defaultShouldRevalidate,
    ...(actionStatus === undefined ? {} : { actionStatus }),
  });

describe("a page after a form was sent", () => {
  it("is read anew when somebody else was faster, also where the router would not", () => {
    expect([after(409, true), after(409, false)]).toEqual([true, true]);
  });

  it("stays as it is when the form was refused for what stands in it", () => {
    expect([after(400, true), after(404, true), after(429, false)]).toEqual([false, false, false]);
  });

  it("goes by the router otherwise", () => {
    expect([after(200, true), after(undefined, true), after(undefined, false)]).toEqual([true, true, false]);
  });
});
