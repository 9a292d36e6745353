import type { SeedQuestion } from "../question-type.ts";
import { aboveTheBar } from "./reliability/above-the-bar.ts";
import { atTheBar } from "./reliability/at-the-bar.ts";
import { warmUp } from "./reliability/warm-up.ts";

export const questions: readonly SeedQuestion[] = [...warmUp, ...atTheBar, ...aboveTheBar];
