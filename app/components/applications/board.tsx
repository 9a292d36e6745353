import { ActionIcon, Badge, Menu, Text } from "@mantine/core";
import { DragDropContext, Draggable, Droppable } from "@hello-pangea/dnd";
import type { DropResult } from "@hello-pangea/dnd";
import { Link } from "@remix-run/react";
import { STAGES, STAGE_NAMES, stageIndex } from "#app/hiring/applications/stages.ts";
import type { Stage } from "#app/hiring/applications/stages.ts";
import type { NextStep } from "#app/hiring/applications/next-step.ts";
import { IconDotsVertical } from "#app/ui/icons.ts";
import { useNonce } from "#app/ui/nonce.ts";
import { Time, daysBetween } from "#app/ui/time.tsx";
import classes from "./board.module.css";

export type BoardCard = {
  readonly id: string;
  readonly stage: Stage;
  readonly stageEnteredAt: Date;
  readonly onHold: boolean;
  readonly asks: boolean;
  readonly candidate: { readonly name: string; readonly location: string };
  readonly next: NextStep;
};

export type BoardProps = {
  readonly cards: readonly BoardCard[];
  readonly now: Date;
  readonly mayMove: boolean;
  readonly onMove: (card: BoardCard, to: Stage) => void;
};

/** Columns by stage. Cards move by dragging, by the keyboard (Space, arrows, Space) and by a menu. */
export function Board({ cards, now, mayMove, onMove }: BoardProps) {
  const nonce = useNonce();

  function drop({ draggableId, destination }: DropResult) {
    const card = cards.find((one) => one.id === draggableId);
    const to = STAGES.find((stage) => stage === destination?.droppableId);
    if (card && to && to !== card.stage) onMove(card, to);
  }

  return (
    <DragDropContext onDragEnd={drop} nonce={nonce}>
      <div className={classes["board"]} role="group" aria-label="Pipeline by stage">
        {STAGES.map((stage) => {
          const own = cards.filter((card) => card.stage === stage);
          return (
            <section
              key={stage}
              className={classes["column"]}
              aria-label={`${STAGE_NAMES[stage]}, ${own.length}`}
            >
              <h2 className={classes["head"]}>
                {STAGE_NAMES[stage]} <span className={classes["count"]}>{own.length}</span>
              </h2>
              <Droppable droppableId={stage}>
                {(provided, snapshot) => (
                  <div
                    ref={provided.innerRef}
                    {...provided.droppableProps}
                    className={classes["drop"]}
                    data-over={snapshot.isDraggingOver || undefined}
                  >
                    {own.map((card, index) => (
                      <Draggable key={card.id} draggableId={card.id} index={index} isDragDisabled={!mayMove}>
                        {(drag, dragging) => (
                          <article
                            ref={drag.innerRef}
                            {...drag.draggableProps}
                            {...drag.dragHandleProps}
                            className={classes["card"]}
                            data-dragging={dragging.isDragging || undefined}
                            aria-label={`${card.candidate.name}, ${card.next.what}`}
                          >
                            <CardFace card={card} now={now} mayMove={mayMove} onMove={onMove} />
                          </article>
                        )}
                      </Draggable>
                    ))}
                    {provided.placeholder}
                    {own.length === 0 ? (
                      <Text size="sm" c="dimmed" ta="center" py="md">
                        Nobody here
                      </Text>
                    ) : null}
                  </div>
                )}
              </Droppable>
            </section>
          );
        })}
      </div>
    </DragDropContext>
  );
}

function CardFace({ card, now, mayMove, onMove }: { readonly card: BoardCard } & Omit<BoardProps, "cards">) {
  const days = daysBetween(card.stageEnteredAt, now);
  return (
    <>
      <div className={classes["top"]}>
        <Link to={`/applications/${card.id}`} prefetch="intent" className={classes["name"]}>
          {card.candidate.name}
        </Link>
        {mayMove ? (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`Move ${card.candidate.name}`}>
                <IconDotsVertical size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>Move to</Menu.Label>
              {STAGES.filter((stage) => Math.abs(stageIndex(stage) - stageIndex(card.stage)) === 1).map(
                (stage) => (
                  <Menu.Item key={stage} onClick={() => onMove(card, stage)}>
                    {STAGE_NAMES[stage]}
                  </Menu.Item>
                ),
              )}
              <Menu.Divider />
              <Menu.Item component={Link} to={`/applications/${card.id}`}>
                Open to reject or withdraw
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        ) : null}
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
    </>
  );
}
