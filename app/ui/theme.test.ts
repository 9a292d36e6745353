import { DEFAULT_THEME } from "@mantine/core";
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

/** A colour laid over another, as the tint of a light badge lies on a card. */
function over(hex: string, background: string, alpha: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(hex, at) * alpha + channel(background, at) * (1 - alpha))
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${mixed.join("")}`;
}

it.each(["baton", "blue", "grape", "gray", "green", "orange", "red", "teal", "yellow"])(
  "keeps the words of a light %s badge readable on its tint in both schemes",
  (name) => {
    const shades = theme.colors?.[name] ?? DEFAULT_THEME.colors[name];
    const { light, dark } = cssVariables({} as never);
    const tint = shades?.[6] ?? "";
    for (const surface of ["--mantine-color-body", "--baton-surface", "--baton-sunken"] as const) {
      const onLight = contrast(shades?.[9] ?? "", over(tint, light[surface]!, 0.12));
      const onDark = contrast(shades?.[2] ?? "", over(tint, dark[surface]!, 0.2));
      expect(onLight, `light ${surface}`).toBeGreaterThanOrEqual(4.5);
      expect(onDark, `dark ${surface}`).toBeGreaterThanOrEqual(4.5);
    }
  },
);

it("keeps white words readable on the primary colour", () => {
  expect(contrast("#ffffff", theme.colors?.baton?.[8] ?? "")).toBeGreaterThanOrEqual(4.5);
});
