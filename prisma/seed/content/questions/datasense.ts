import type { SeedQuestion } from "../question-type.ts";
import { aboveTheBar } from "./datasense/above-the-bar.ts";
import { atTheBar } from "./datasense/at-the-bar.ts";
import { warmUp } from "./datasense/warm-up.ts";

export const questions: readonly SeedQuestion[] = [...warmUp, ...atTheBar, ...aboveTheBar];
