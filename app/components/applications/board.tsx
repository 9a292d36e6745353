import { Badge } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { DragDropContext, Draggable, Droppable } from "@hello-pangea/dnd";
import type { DraggableProvidedDragHandleProps, DropResult } from "@hello-pangea/dnd";
import { Link } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { STAGES, STAGE_NAMES } from "#app/hiring/applications/stages.ts";
import type { Stage } from "#app/hiring/applications/stages.ts";
import type { NextStep } from "#app/hiring/applications/next-step.ts";
import { useNonce } from "#app/ui/nonce.ts";
import { Time, daysBetween } from "#app/ui/time.tsx";
import { MoveButton, MoveMenu } from "./move-menu.tsx";
import type { OpenMenu } from "./move-menu.tsx";
import classes from "./board.module.css";

export type BoardCard = {
  readonly id: string;
  readonly stage: Stage;
  readonly stageEnteredAt: Date;
  readonly onHold: boolean;
  readonly asks: boolean;
  readonly candidate: { readonly name: string };
  readonly next: NextStep;
};

export type BoardProps = {
  readonly cards: readonly BoardCard[];
  readonly now: Date;
  readonly mayMove: boolean;
  readonly onMove: (card: BoardCard, to: Stage) => void;
};

/** A long column is unfolded in steps: nobody reads five hundred cards at once. */
const STEP = 40;

/** Columns by stage. Cards move by dragging, by the keyboard (Space, arrows, Space) and by a menu (M). */
export function Board({ cards, now, mayMove, onMove }: BoardProps) {
  const nonce = useNonce();
  // The server draws plain cards: being dragged is a matter of the browser's, and costs most of the drawing.
  const [drags, setDrags] = useState(false);
  useEffect(() => setDrags(mayMove), [mayMove]);
  const [menu, setMenu] = useState<OpenMenu<BoardCard> | null>(null);

  useHotkeys([["m", openMenuOfFocusedCard]]);

  /** Whatever of the card has the focus: its handle, its name or its button. */
  function openMenuOfFocusedCard(event: KeyboardEvent) {
    // A menu closes at keys pressed outside it, and would take the one that opened it for such a key.
    event.stopPropagation();
    const focused = document.activeElement?.closest<HTMLElement>("[data-card]");
    const button = focused?.querySelector<HTMLButtonElement>("button[aria-haspopup='menu']");
    const card = cards.find(({ id }) => id === focused?.dataset["card"]);
    if (card && button) setMenu({ card, button });
  }

  function drop({ draggableId, destination }: DropResult) {
    const card = cards.find((one) => one.id === draggableId);
    const to = STAGES.find((stage) => stage === destination?.droppableId);
    if (card && to && to !== card.stage) onMove(card, to);
  }

  return (
    <DragDropContext onDragEnd={drop} nonce={nonce}>
      <div className={classes["board"]} role="group" aria-label="Pipeline by stage">
        {STAGES.map((stage) => (
          <Column
            key={stage}
            stage={stage}
            cards={cards.filter((card) => card.stage === stage)}
            drags={drags}
            face={(card) => (
              <Face card={card} now={now}>
                {mayMove ? (
                  <MoveButton
                    name={card.candidate.name}
                    open={menu?.card.id === card.id}
                    onOpen={(button) => setMenu({ card, button })}
                  />
                ) : null}
              </Face>
            )}
          />
        ))}
      </div>
      <MoveMenu menu={menu} onClose={() => setMenu(null)} onMove={onMove} />
    </DragDropContext>
  );
}

type ColumnProps = {
  readonly stage: Stage;
  readonly cards: readonly BoardCard[];
  readonly drags: boolean;
  readonly face: (card: BoardCard) => ReactNode;
};

function Column({ stage, cards, drags, face }: ColumnProps) {
  const [room, setRoom] = useState(STEP);
  const shown = cards.slice(0, room);
  const more = cards.length - shown.length;
  return (
    <section className={classes["column"]} aria-label={`${STAGE_NAMES[stage]}, ${cards.length}`}>
      <h2 className={classes["head"]}>
        {STAGE_NAMES[stage]} <span className={classes["count"]}>{cards.length}</span>
      </h2>
      {drags ? (
        <Droppable droppableId={stage}>
          {(provided, snapshot) => (
            <div
              ref={provided.innerRef}
              {...provided.droppableProps}
              className={classes["drop"]}
              data-over={snapshot.isDraggingOver || undefined}
            >
              {shown.map((card, index) => (
                <Draggable key={card.id} draggableId={card.id} index={index}>
                  {(drag, dragging) => (
                    <article
                      ref={drag.innerRef}
                      {...drag.draggableProps}
                      className={classes["card"]}
                      data-card={card.id}
                      data-dragging={dragging.isDragging || undefined}
                    >
                      <Handle name={card.candidate.name} handle={drag.dragHandleProps} />
                      {face(card)}
                    </article>
                  )}
                </Draggable>
              ))}
              {provided.placeholder}
              <Foot more={more} empty={cards.length === 0} onMore={() => setRoom(room + STEP)} />
            </div>
          )}
        </Droppable>
      ) : (
        <div className={classes["drop"]}>
          {shown.map((card) => (
            <article key={card.id} className={classes["card"]}>
              {face(card)}
            </article>
          ))}
          <Foot more={more} empty={cards.length === 0} onMore={() => setRoom(room + STEP)} />
        </div>
      )}
    </section>
  );
}

/** What a card is dragged by: it lies under the whole card, beside its link and button, not around them. */
function Handle({
  name,
  handle,
}: {
  readonly name: string;
  readonly handle: DraggableProvidedDragHandleProps | null;
}) {
  return <div {...handle} className={classes["handle"]} aria-label={`Drag ${name}`} />;
}

function Foot({
  more,
  empty,
  onMore,
}: {
  readonly more: number;
  readonly empty: boolean;
  readonly onMore: () => void;
}) {
  if (empty) return <p className={classes["none"]}>Nobody here</p>;
  if (more === 0) return null;
  return (
    <button type="button" className={classes["more"]} onClick={onMore}>
      Show {Math.min(more, STEP)} more of {more}
    </button>
  );
}

function Face({
  card,
  now,
  children,
}: {
  readonly card: BoardCard;
  readonly now: Date;
  readonly children: ReactNode;
}) {
  const days = daysBetween(card.stageEnteredAt, now);
  return (
    <div className={classes["face"]}>
      <div className={classes["top"]}>
        <Link to={`/applications/${card.id}`} prefetch="intent" className={classes["name"]}>
          {card.candidate.name}
        </Link>
        {children}
      </div>
      <div className={classes["next"]} data-tone={card.next.tone}>
        {card.next.what}
        {card.next.who ? ` · ${card.next.who}` : ""}
      </div>
      <div className={classes["meta"]}>
        {card.next.at ? (
          <Time at={card.next.at} />
        ) : (
          <span>{days === 0 ? "since today" : `${days} d in this stage`}</span>
        )}
        {card.asks ? <Badge color="orange">Asks</Badge> : null}
        {card.onHold ? <Badge color="yellow">On hold</Badge> : null}
      </div>
    </div>
  );
}
