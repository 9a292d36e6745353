import type { SeedQuestion } from "../question-type.ts";
import { aboveTheBar } from "./modeling/above-the-bar.ts";
import { atTheBar } from "./modeling/at-the-bar.ts";
import { warmUp } from "./modeling/warm-up.ts";

export const questions: readonly SeedQuestion[] = [...warmUp, ...atTheBar, ...aboveTheBar];
