import type { SeedQuestion } from "../question-type.ts";
import { aboveTheBar } from "./sql/above-the-bar.ts";
import { atTheBar } from "./sql/at-the-bar.ts";
import { warmUp } from "./sql/warm-up.ts";

export const questions: readonly SeedQuestion[] = [...warmUp, ...atTheBar, ...aboveTheBar];
