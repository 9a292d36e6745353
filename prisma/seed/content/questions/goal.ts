import type { SeedQuestion } from "../question-type.ts";
import { aboveTheBar } from "./goal/above-the-bar.ts";
import { atTheBar } from "./goal/at-the-bar.ts";
import { forPlatforms } from "./goal/platform.ts";
import { warmUp } from "./goal/warm-up.ts";

export const questions: readonly SeedQuestion[] = [...warmUp, ...atTheBar, ...aboveTheBar, ...forPlatforms];
