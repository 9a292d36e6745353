import type { SeedQuestion } from "../question-type.ts";
import { aboveTheBar } from "./experiments/above-the-bar.ts";
import { atTheBar } from "./experiments/at-the-bar.ts";
import { warmUp } from "./experiments/warm-up.ts";

export const questions: readonly SeedQuestion[] = [...warmUp, ...atTheBar, ...aboveTheBar];
