import { Popover, UnstyledButton } from "@mantine/core";
import { IconKeyboard } from "#app/ui/icons.ts";
import { TAG_KEYS } from "./tag-line.ts";
import type { FocusCompetency } from "./tag-line.ts";
import classes from "./keys-sheet.module.css";

/** All keys of the note in one place. */
export function KeysSheet({ focus }: { readonly focus: readonly FocusCompetency[] }) {
  const rows: readonly (readonly [keys: string, typed: string, does: string])[] = [
    ...focus.slice(0, TAG_KEYS).map(({ name }, at) => [`Alt ⇧ ${at + 1}`, `#${at + 1}`, name] as const),
    ["Alt ⇧ 0", "", "No tag"],
    ["Alt ↑", "++", "Speaks for; +++ or twice: strongly"],
    ["Alt ↓", "--", "Speaks against; --- or twice: strongly"],
    ["", "??", "A thread for the next interviewer"],
    ["", "fact:", "Checked: stands in the brief of the next"],
    ["Alt ↵", "", "To the other note, without a trace here"],
  ];
  return (
    <Popover width={330} position="top-end" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className={classes["keysButton"]}
          aria-label="Keys of this note"
          title="Keys of this note"
        >
          <IconKeyboard size={18} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <table className={classes["keys"]}>
          <caption>Type the signs at the start of a line, then a space.</caption>
          <thead>
            <tr>
              <th>Keys</th>
              <th>Typed</th>
              <th>The line</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([keys, typed, does]) => (
              <tr key={does}>
                <td>{keys ? <kbd>{keys}</kbd> : null}</td>
                <td>{typed ? <kbd>{typed}</kbd> : null}</td>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Popover.Dropdown>
    </Popover>
  );
}
