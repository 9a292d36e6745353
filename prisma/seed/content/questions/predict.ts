import type { SeedQuestion } from "../question-type.ts";
import { aboveTheBar } from "./predict/above-the-bar.ts";
import { atTheBar } from "./predict/at-the-bar.ts";
import { warmUp } from "./predict/warm-up.ts";

export const questions: readonly SeedQuestion[] = [...warmUp, ...atTheBar, ...aboveTheBar];
