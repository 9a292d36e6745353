import type { SeedQuestion } from "../question-type.ts";
import { aboveTheBar } from "./analytics/above-the-bar.ts";
import { atTheBar } from "./analytics/at-the-bar.ts";
import { warmUp } from "./analytics/warm-up.ts";

export const questions: readonly SeedQuestion[] = [...warmUp, ...atTheBar, ...aboveTheBar];
