import { isAshby, readAshby } from "./ashby.ts";
import { isBatonFile, readBatonFiles } from "./baton-file.ts";
import { greenhouseParts, isGreenhouse, readGreenhouse } from "./greenhouse.ts";
import type { ImportSystem } from "./import-systems.ts";
import { isJsonResume, readJsonResumes } from "./json-resume-record.ts";
import { isLever, readLever } from "./lever.ts";
import type { ImportRecord } from "./records.ts";
import { isWorkable, readWorkable } from "./workable.ts";

type JsonSystem = Exclude<ImportSystem, "csv" | "opencats">;

/** In this order: the most telling shape first. */
const BY_SHAPE: readonly (readonly [JsonSystem, (value: unknown) => boolean])[] = [
  ["baton", isBatonFile],
  ["json_resume", isJsonResume],
  ["lever", isLever],
  ["ashby", isAshby],
  ["workable", isWorkable],
  ["greenhouse", isGreenhouse],
];

/** Whose JSON this is, by its content; null when it holds no people of a system we know. */
export function recogniseJson(values: readonly unknown[]): JsonSystem | null {
  return BY_SHAPE.find(([, recognises]) => values.some(recognises))?.[0] ?? null;
}

/** The people of JSON files of one system. */
export function readJsonRecords(system: JsonSystem, values: readonly unknown[]): ImportRecord[] {
  switch (system) {
    case "baton":
      return readBatonFiles(values);
    case "json_resume":
      return readJsonResumes(values);
    case "lever":
      return readLever(values);
    case "ashby":
      return readAshby(values);
    case "workable":
      return readWorkable(values);
    case "greenhouse":
      return readGreenhouse(greenhouseParts(values));
  }
}
