import type { SeedQuestion } from "../question-type.ts";
import { aboveTheBar } from "./refactor/above-the-bar.ts";
import { atTheBar } from "./refactor/at-the-bar.ts";
import { warmUp } from "./refactor/warm-up.ts";

export const questions: readonly SeedQuestion[] = [...warmUp, ...atTheBar, ...aboveTheBar];
