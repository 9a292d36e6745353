import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Facts } from "./score.ts";

export type Sample = {
  readonly id: string;
  readonly path: string;
  readonly truth: Facts | null;
  readonly locked: boolean;
};

export const DEFAULT_DATA = path.join("..", "shared", "data", "resumes");

/** The resumes of a folder with what a person read in them, and the files that only have to be met with grace. */
export function loadDataSet(folder: string): Sample[] {
  const index = path.join(folder, "truth.json");
  if (!existsSync(index))
    throw new Error(`There is no truth.json in ${folder}. Name its folder with --data.`);
  const {
    items,
    derived = [],
    negatives = [],
  } = JSON.parse(readFileSync(index, "utf8")) as {
    items: { id: string; file: string; truth: Facts | null }[];
    derived?: { id: string; file: string; truth: Facts | null; password?: string }[];
    negatives?: { file: string }[];
  };
  return [
    ...items.map(({ id, file, truth }) => ({ id, path: path.join(folder, file), truth, locked: false })),
    ...derived.map(({ id, file, truth, password }) => ({
      id: `${id}${path.extname(file)}`,
      path: path.join(folder, file),
      truth,
      locked: password !== undefined,
    })),
    ...negatives.map(({ file }) => ({
      id: path.basename(file),
      path: path.join(folder, file),
      truth: null,
      locked: false,
    })),
  ];
}
