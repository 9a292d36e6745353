import type { SeedQuestion } from "../question-type.ts";
import { aboveTheBar } from "./pipelines/above-the-bar.ts";
import { atTheBar } from "./pipelines/at-the-bar.ts";
import { warmUp } from "./pipelines/warm-up.ts";

export const questions: readonly SeedQuestion[] = [...warmUp, ...atTheBar, ...aboveTheBar];
