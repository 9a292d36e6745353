export type ShortcutGroup = {
  readonly title: string;
  readonly shortcuts: readonly { readonly keys: readonly string[]; readonly does: string }[];
};

/** Everything the keyboard can do, as the sheet shows it. */
export const SHORTCUTS: readonly ShortcutGroup[] = [
  {
    title: "Everywhere",
    shortcuts: [
      { keys: ["Ctrl/⌘", "K"], does: "Open the command palette: go anywhere, find anyone" },
      { keys: ["?"], does: "Show this sheet" },
      { keys: ["Esc"], does: "Close what is open" },
    ],
  },
  {
    title: "Screening",
    shortcuts: [
      { keys: ["A"], does: "Advance to the phone screen" },
      { keys: ["1–9"], does: "Choose the reason of that number" },
      { keys: ["R"], does: "Decline, with the chosen reason" },
      { keys: ["H"], does: "Hold" },
      { keys: ["Z"], does: "Undo the last decision" },
      { keys: ["J", "K"], does: "Next and previous resume" },
    ],
  },
  {
    title: "Pipeline board",
    shortcuts: [
      { keys: ["Space"], does: "Pick up the focused card; arrows move it, Space drops it" },
      { keys: ["M"], does: "Open the move menu of the focused card" },
    ],
  },
  {
    title: "Interview room",
    shortcuts: [
      { keys: ["Ctrl/⌘", "Shift", "1–6"], does: "Tag the line with a focus competency" },
      { keys: ["Alt", "↑ / ↓"], does: "Direction of the tagged line: for or against (sealed)" },
      { keys: ["Ctrl/⌘", "Enter"], does: "Ask the suggested question" },
    ],
  },
];
