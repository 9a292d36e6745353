import type { SeedQuestion } from "../question-type.ts";
import { aboveTheBar } from "./software/above-the-bar.ts";
import { atTheBar } from "./software/at-the-bar.ts";
import { warmUp } from "./software/warm-up.ts";

export const questions: readonly SeedQuestion[] = [...warmUp, ...atTheBar, ...aboveTheBar];
