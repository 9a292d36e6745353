import { describe, expect, it } from "vitest";
import { isStored, textToSave } from "./typed-text.ts";

describe("a field that saves when it is left", () => {
  it("saves nothing that nobody typed, whatever was stored since it was first shown", () => {
    expect(textToSave(null, "")).toBeNull();
    expect(textToSave(null, "Checked the grain first")).toBeNull();
  });

  it("saves what was typed where it says something else, an emptied field too", () => {
    expect(textToSave("Checked the grain", "")).toBe("Checked the grain");
    expect(textToSave("", "Checked the grain")).toBe("");
    expect(textToSave("Checked the grain ", "Checked the grain")).toBeNull();
  });

  it("follows what is stored again once that is what was sent", () => {
    expect(isStored("Checked ", "Checked ", "Checked")).toBe(true);
    expect(isStored("Checked ", "Checked ", "")).toBe(false);
    expect(isStored(null, null, "Checked")).toBe(false);
  });

  it("keeps what is typed after it was sent, a space at its end too", () => {
    expect(isStored("Checked ", "Checked", "Checked")).toBe(false);
    expect(isStored("Checked the", "Checked", "Checked")).toBe(false);
  });
});
