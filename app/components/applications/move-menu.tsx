import { Menu } from "@mantine/core";
import { Link } from "@remix-run/react";
import { STAGES, STAGE_NAMES, stageIndex } from "#app/hiring/applications/stages.ts";
import type { Stage } from "#app/hiring/applications/stages.ts";
import { IconDotsVertical } from "#app/ui/icons.ts";
import classes from "./board.module.css";

type Movable = { readonly id: string; readonly stage: Stage };

/** The card whose menu is open, and the button that opened it, where the focus returns to. */
export type OpenMenu<Card extends Movable> = { readonly card: Card; readonly button: HTMLButtonElement };

/** Opens the board's one menu for a card. */
export function MoveButton({
  name,
  open,
  onOpen,
}: {
  readonly name: string;
  readonly open: boolean;
  readonly onOpen: (button: HTMLButtonElement) => void;
}) {
  return (
    <button
      type="button"
      className={classes["dots"]}
      aria-label={`Move ${name}`}
      aria-haspopup="menu"
      aria-expanded={open}
      onClick={(event) => onOpen(event.currentTarget)}
    >
      <IconDotsVertical size={16} aria-hidden />
    </button>
  );
}

/** One menu for the whole board, shown at the card that asked for it: the stages beside its own, and its page. */
export function MoveMenu<Card extends Movable>({
  menu,
  onClose,
  onMove,
}: {
  readonly menu: OpenMenu<Card> | null;
  readonly onClose: () => void;
  readonly onMove: (card: Card, to: Stage) => void;
}) {
  if (!menu) return null;
  const { card, button } = menu;
  const { left, top, width, height } = button.getBoundingClientRect();
  const beside = STAGES.filter((stage) => Math.abs(stageIndex(stage) - stageIndex(card.stage)) === 1);
  function close() {
    onClose();
    button.focus();
  }
  return (
    <Menu opened onClose={close} position="bottom-end" withinPortal returnFocus={false}>
      <Menu.Target>
        <span aria-hidden style={{ position: "fixed", left, top, width, height, pointerEvents: "none" }} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Move to</Menu.Label>
        {beside.map((stage) => (
          <Menu.Item key={stage} onClick={() => onMove(card, stage)}>
            {STAGE_NAMES[stage]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} to={`/applications/${card.id}`}>
          Open to reject or withdraw
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
