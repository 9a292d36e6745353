import type { SeedQuestion } from "../question-type.ts";
import { aboveTheBar } from "./python/above-the-bar.ts";
import { atTheBar } from "./python/at-the-bar.ts";
import { warmUp } from "./python/warm-up.ts";

export const questions: readonly SeedQuestion[] = [...warmUp, ...atTheBar, ...aboveTheBar];
