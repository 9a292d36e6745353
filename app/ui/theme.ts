import {
  Badge,
  Button,
  Card,
  Checkbox,
  createTheme,
  DEFAULT_THEME,
  defaultVariantColorsResolver,
  Drawer,
  Modal,
  Notification,
  Table,
  Tooltip,
} from "@mantine/core";
import type { CSSVariablesResolver, MantineColorsTuple, VariantColorsResolver } from "@mantine/core";

const baton: MantineColorsTuple = [
  "#edf8f6",
  "#dbeeea",
  "#b3dcd4",
  "#88c9bd",
  "#63b8a9",
  "#4cad9c",
  "#3da391",
  "#22806f",
  "#17705f",
  "#0a5a4c",
];

/** Mantine's colours, with a last shade dark enough for words on their own palest tint. */
function withWords(name: "green" | "orange" | "red" | "teal" | "yellow", words: string): MantineColorsTuple {
  const [a, b, c, d, e, f, g, h, i] = DEFAULT_THEME.colors[name];
  return [a, b, c, d, e, f, g, h, i, words];
}

/** Words in light and quiet variants pass AA only with the darkest shade on light and a pale one on dark. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input);
  const color = input.color ?? input.theme.primaryColor;
  const quiet = input.variant === "light" || (input.variant === "subtle" && color !== "gray");
  if (!quiet || !(color in input.theme.colors)) return resolved;
  return {
    ...resolved,
    color: `light-dark(var(--mantine-color-${color}-9), var(--mantine-color-${color}-2))`,
  };
};

export const theme = createTheme({
  primaryColor: "baton",
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  colors: {
    baton,
    green: withWords("green", "#206a2f"),
    orange: withWords("orange", "#a8380b"),
    red: withWords("red", "#b02525"),
    teal: withWords("teal", "#06654a"),
    yellow: withWords("yellow", "#8a4b00"),
  },
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: "650" },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  variantColorResolver,
  components: {
    Badge: Badge.extend({ defaultProps: { variant: "light", radius: "sm", tt: "none", fw: 550 } }),
    Button: Button.extend({ defaultProps: { size: "sm" } }),
    Card: Card.extend({ defaultProps: { withBorder: true, padding: "lg", bg: "var(--baton-surface)" } }),
    // A box with the rounding of everything else looks like a choice of one.
    Checkbox: Checkbox.extend({ defaultProps: { radius: "sm" } }),
    Drawer: Drawer.extend({ defaultProps: { closeButtonProps: { "aria-label": "Close" } } }),
    Modal: Modal.extend({ defaultProps: { closeButtonProps: { "aria-label": "Close" } } }),
    Notification: Notification.extend({
      defaultProps: { closeButtonProps: { "aria-label": "Close message" } },
    }),
    Table: Table.extend({ defaultProps: { verticalSpacing: "xs", horizontalSpacing: "md" } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, withArrow: true } }),
    Anchor: { defaultProps: { underline: "always" } },
  },
});

/** Dimmed, placeholder and error colours raised to WCAG AA. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { "--baton-sidebar-width": "15rem" },
  light: {
    "--mantine-color-body": "#fbfbfa",
    "--mantine-color-dimmed": "#5a6068",
    "--mantine-color-placeholder": "#696f77",
    "--mantine-color-error": "var(--mantine-color-red-9)",
    "--baton-surface": "#ffffff",
    "--baton-sunken": "#f3f4f2",
    "--baton-line": "#e2e4e1",
  },
  dark: {
    "--mantine-color-body": "#16191b",
    "--mantine-color-dimmed": "#a9b0b6",
    "--mantine-color-placeholder": "#979ea5",
    "--mantine-color-error": "var(--mantine-color-red-4)",
    "--baton-surface": "#1d2123",
    "--baton-sunken": "#121416",
    "--baton-line": "#33393d",
  },
});
