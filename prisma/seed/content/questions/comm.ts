import type { SeedQuestion } from "../question-type.ts";
import { aboveTheBar } from "./comm/above-the-bar.ts";
import { atTheBar } from "./comm/at-the-bar.ts";
import { warmUp } from "./comm/warm-up.ts";

export const questions: readonly SeedQuestion[] = [...warmUp, ...atTheBar, ...aboveTheBar];
