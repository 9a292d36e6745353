import type { SeedQuestion } from "../question-type.ts";
import { aboveTheBar } from "./business/above-the-bar.ts";
import { atTheBar } from "./business/at-the-bar.ts";
import { warmUp } from "./business/warm-up.ts";

export const questions: readonly SeedQuestion[] = [...warmUp, ...atTheBar, ...aboveTheBar];
