import { describe, expect, it } from "vitest";
import { isStored, textToKeep, textToSave } from "./typed-text.ts";

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
    expect(isStored({ typed: "Checked ", sent: "Checked " }, "Checked")).toBe(true);
    expect(isStored({ typed: "Checked ", sent: "Checked " }, "")).toBe(false);
    expect(isStored({ typed: null, sent: null }, "Checked")).toBe(false);
  });

  it("keeps what is typed after it was sent, a space at its end too", () => {
    expect(isStored({ typed: "Checked ", sent: "Checked" }, "Checked")).toBe(false);
    expect(isStored({ typed: "Checked the", sent: "Checked" }, "Checked")).toBe(false);
  });
});

describe("a field that goes away by itself", () => {
  const typed = "Checked the grain";

  it("saves what was typed over what is stored, and what was typed on after it was sent", () => {
    expect(textToKeep({ typed, over: "", sent: null }, "")).toBe(typed);
    expect(textToKeep({ typed, over: "", sent: "Checked " }, "Checked")).toBe(typed);
    expect(textToKeep({ typed, over: "", sent: typed }, typed)).toBeNull();
    expect(textToKeep({ typed: null, over: null, sent: null }, "")).toBeNull();
  });

  it("leaves alone what was stored meanwhile by another device", () => {
    expect(textToKeep({ typed, over: "", sent: null }, "Asked for the goal first")).toBeNull();
    expect(textToKeep({ typed, over: "", sent: "Checked" }, "Asked for the goal first")).toBeNull();
  });
});
