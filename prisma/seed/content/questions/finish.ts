import type { SeedQuestion } from "../question-type.ts";
import { aboveTheBar } from "./finish/above-the-bar.ts";
import { atTheBar } from "./finish/at-the-bar.ts";
import { warmUp } from "./finish/warm-up.ts";

export const questions: readonly SeedQuestion[] = [...warmUp, ...atTheBar, ...aboveTheBar];
