import type { SeedQuestion } from "../question-type.ts";
import { aboveTheBar } from "./report/above-the-bar.ts";
import { atTheBar } from "./report/at-the-bar.ts";
import { warmUp } from "./report/warm-up.ts";

export const questions: readonly SeedQuestion[] = [...warmUp, ...atTheBar, ...aboveTheBar];
