import type { SeedQuestion } from "../question-type.ts";
import { aboveTheBar } from "./toolchoice/above-the-bar.ts";
import { atTheBar } from "./toolchoice/at-the-bar.ts";
import { warmUp } from "./toolchoice/warm-up.ts";

export const questions: readonly SeedQuestion[] = [...warmUp, ...atTheBar, ...aboveTheBar];
