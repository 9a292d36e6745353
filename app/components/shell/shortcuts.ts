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
    title: "Inbox",
    shortcuts: [
      { keys: ["J", "K"], does: "Next and previous item" },
      { keys: ["Enter"], does: "Open the focused one" },
      { keys: ["E"], does: "Done" },
      { keys: ["U"], does: "Take the last one back" },
    ],
  },
  {
    title: "Screening",
    shortcuts: [
      { keys: ["A", "M", "H"], does: "Advance, maybe, later" },
      { keys: ["R", "1–9"], does: "Decline with the reason of that number; R twice for the last reason" },
      { keys: ["Z"], does: "Undo the last decision" },
      { keys: ["?"], does: "In a queue: all its keys, to change or switch off" },
    ],
  },
  {
    title: "Search",
    shortcuts: [
      { keys: ["/"], does: "Go to the search box" },
      { keys: ["J", "K"], does: "Next and previous of what was found" },
      { keys: ["Enter"], does: "Open the focused one" },
    ],
  },
  {
    title: "Duplicates",
    shortcuts: [
      { keys: ["J", "K"], does: "Next and previous pair" },
      { keys: ["M"], does: "Merge the pair; S first to keep the other file" },
      { keys: ["N"], does: "Two people: do not suggest this pair again" },
      { keys: ["Z"], does: "Undo the last merge" },
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
