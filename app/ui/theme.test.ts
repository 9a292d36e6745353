import { expect, it } from "vitest";
import { cssVariables, theme } from "./theme.ts";

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

it("keeps quiet text readable on every background of both schemes (WCAG AA, 4.5 to 1)", () => {
  const variables = cssVariables({} as never);
  for (const scheme of [variables.light, variables.dark]) {
    for (const background of ["--mantine-color-body", "--baton-surface", "--baton-sunken"] as const) {
      expect(contrast(scheme["--mantine-color-dimmed"]!, scheme[background]!)).toBeGreaterThanOrEqual(4.5);
    }
  }
});

it("keeps white words readable on the primary colour", () => {
  expect(contrast("#ffffff", theme.colors?.baton?.[8] ?? "")).toBeGreaterThanOrEqual(4.5);
});
