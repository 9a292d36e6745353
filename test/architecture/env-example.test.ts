import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EnvSchema, readEnv } from "#app/platform/env.server.ts";

describe("settings", () => {
  it("are the same in the schema and in .env.example", () => {
    const example = readFileSync(".env.example", "utf8");
    const named = [...example.matchAll(/^# ([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(named.sort()).toEqual(Object.keys(EnvSchema.shape).sort());
  });

  it("are refused together, each by name", () => {
    expect(() => readEnv({ PORT: "many", SECRET: "short" })).toThrow(/PORT[\s\S]*SECRET/);
  });

  it("have a default for everything", () => {
    expect(readEnv({})).toMatchObject({
      PORT: 3000,
      HOST: "127.0.0.1",
      DATA_DIR: "data/main",
      PROCESS: "web",
    });
  });
});
