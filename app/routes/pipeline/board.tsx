import {
  Alert,
  Button,
  Group,
  Modal,
  SegmentedControl,
  Stack,
  Table,
  Text,
  TextInput,
  Textarea,
} from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useFetcher, useLoaderData, useSearchParams } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { z } from "zod";
import { Board } from "#app/components/applications/board.tsx";
import type { BoardCard } from "#app/components/applications/board.tsx";
import { useChanges } from "#app/components/live/use-changes.ts";
import { findReason } from "#app/hiring/applications/reasons.ts";
import { STAGES, STAGE_NAMES, stageIndex } from "#app/hiring/applications/stages.ts";
import type { Stage } from "#app/hiring/applications/stages.ts";
import { forbidden } from "#app/hiring/refusal.ts";
import { readFields, readIntent } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconLayoutKanban, IconSearch } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { problemOf } from "#app/ui/problem-alert.tsx";
import { Time } from "#app/ui/time.tsx";
import { revalidateConflict } from "#app/ui/revalidate-conflict.ts";
import { showToast } from "#app/ui/toast-on-arrival.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { WideTable } from "#app/ui/wide-table.tsx";
import { enterPipeline, listPipeline } from "#app/use-cases/applications/list-pipeline.server.ts";
import { moveApplication } from "#app/use-cases/applications/move-application.server.ts";

const INTENTS = ["move"] as const;

const MoveSchema = z.object({
  applicationId: z.string().min(1),
  from: z.enum(STAGES),
  to: z.enum(STAGES),
  reason: z.string().max(2000).optional(),
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.opening.title ?? "Pipeline"} · Baton` },
];

export const shouldRevalidate = revalidateConflict;

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const left = new URL(args.request.url).searchParams.get("view") === "left";
    return { ...(await listPipeline(ctx, param(args, "openingId"), { left })), now: ctx.now };
  });
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const { may } = await enterPipeline(ctx, param(args, "openingId"));
    if (!may.move)
      throw forbidden("Cards are moved by the opening's hiring manager, by recruiters and by admins.");
    const form = await args.request.formData();
    readIntent(form, INTENTS);
    const read = readFields(form, MoveSchema);
    if (!read.ok) return data({ ...read, moved: null }, { status: 400 });
    const { reason, ...move } = read.value;
    await moveApplication(ctx, { ...move, ...(reason ? { reason } : {}) });
    return { ok: true as const, moved: { ...move, undone: reason === UNDO_REASON } };
  });
}

const UNDO_REASON = "Undone right away";
const VIEWS = [
  { value: "board", label: "Board" },
  { value: "table", label: "Table" },
  { value: "left", label: "Left" },
];

type Back = { readonly card: BoardCard; readonly to: Stage };

export default function BoardPage() {
  const { opening, cards, may, now } = useLoaderData<typeof loader>();
  const mover = useFetcher<typeof action>();
  const [search, setSearch] = useSearchParams();
  const [filter, setFilter] = useState("");
  const [back, setBack] = useState<Back | null>(null);
  const told = useRef<unknown>(null);
  useChanges({ openingId: opening.id });
  const view = search.get("view") ?? "board";
  const { submit } = mover;

  function move(card: BoardCard, to: Stage, reason?: string) {
    if (stageIndex(to) < stageIndex(card.stage) && !reason) return setBack({ card, to });
    setBack(null);
    submit(
      { intent: "move", applicationId: card.id, from: card.stage, to, ...(reason ? { reason } : {}) },
      { method: "post" },
    );
  }

  useEffect(() => {
    if (mover.state !== "idle" || !mover.data || told.current === mover.data) return;
    told.current = mover.data;
    const problem = problemOf(mover.data);
    if (problem) return showToast({ message: problem, tone: "warning" }, () => undefined);
    const moved = "moved" in mover.data ? mover.data.moved : null;
    if (!moved) return;
    const { applicationId, from, to } = moved;
    if (moved.undone)
      return void showToast({ message: `Undone: back in ${STAGE_NAMES[to]}.` }, () => undefined);
    showToast(
      {
        message: `Moved to ${STAGE_NAMES[to]}.`,
        undo: {
          action: "",
          fields: { intent: "move", applicationId, from: to, to: from, reason: UNDO_REASON },
        },
      },
      ({ fields }) => submit({ ...fields }, { method: "post" }),
    );
  }, [mover.state, mover.data, submit]);

  const wanted = filter.trim().toLowerCase();
  const pending = mover.formData;
  const shown = cards
    .filter(
      (card) =>
        wanted === "" ||
        `${card.candidate.name} ${card.next.what} ${card.next.who ?? ""}`.toLowerCase().includes(wanted),
    )
    .map((card) =>
      pending?.get("applicationId") === card.id ? { ...card, stage: pending.get("to") as Stage } : card,
    );

  return (
    <Page width="full">
      <PageHeader
        eyebrow={<UpLink to="/openings">Openings</UpLink>}
        title={opening.title}
        description={`${cards.length} ${view === "left" ? "left" : "in the pipeline"}, headcount ${opening.headcount}`}
        actions={
          <>
            <Button component={Link} to={`/screening/${opening.id}`} variant="default">
              Screen resumes
            </Button>
            <Button component={Link} to={`/openings/${opening.id}`} variant="default">
              Details
            </Button>
            {may.write ? (
              <Button component={Link} to={`/mail/letters/new/${opening.id}`} variant="default">
                Write to several
              </Button>
            ) : null}
            {may.add ? (
              <Button component={Link} to={`/candidates/new?opening=${opening.id}`} variant="default">
                Add a candidate
              </Button>
            ) : null}
          </>
        }
      />
      <Group mb="md" justify="space-between">
        <TextInput
          aria-label="Filter cards"
          placeholder="Filter by name, step or person"
          leftSection={<IconSearch size={16} />}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
          w={{ base: "100%", sm: 300 }}
        />
        <SegmentedControl
          aria-label="View"
          data={VIEWS}
          value={view}
          onChange={(next) => setSearch(next === "board" ? {} : { view: next })}
        />
      </Group>
      {cards.length === 0 ? (
        <EmptyState
          icon={IconLayoutKanban}
          title={view === "left" ? "Nobody has left" : "The pipeline is empty"}
        >
          {view === "left"
            ? "Rejected and withdrawn applications stay readable here."
            : "Applications appear in the first column when candidates apply, or when you add one."}
        </EmptyState>
      ) : shown.length === 0 ? (
        <EmptyState icon={IconSearch} title="Nobody matches this filter">
          It looks at names, next steps and whose turn it is.
        </EmptyState>
      ) : view === "board" ? (
        <Board cards={shown} now={now} mayMove={may.move} onMove={move} />
      ) : (
        <PipelineTable cards={shown} left={view === "left"} />
      )}
      <Modal
        opened={back !== null}
        onClose={() => setBack(null)}
        title={back ? `Back to ${STAGE_NAMES[back.to]}` : ""}
      >
        {back ? <BackForm back={back} onGo={(reason) => move(back.card, back.to, reason)} /> : null}
      </Modal>
    </Page>
  );
}

function BackForm({ back, onGo }: { readonly back: Back; readonly onGo: (reason: string) => void }) {
  const [reason, setReason] = useState("");
  return (
    <Stack>
      <Alert color="yellow">
        Booked interviews of this stage are cancelled when {back.card.candidate.name} goes back.
      </Alert>
      <Textarea
        label="Why"
        placeholder="Moved by mistake"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        data-autofocus
      />
      <Button onClick={() => onGo(reason)} disabled={reason.trim() === ""}>
        Move back
      </Button>
    </Stack>
  );
}

type TableCard = BoardCard & { readonly disposition: string | null; readonly dispositionCode: string | null };

function PipelineTable({ cards, left }: { readonly cards: readonly TableCard[]; readonly left: boolean }) {
  return (
    <WideTable label="Applications" minWidth={640} highlightOnHover>
      <thead>
        <tr>
          <Table.Th>Candidate</Table.Th>
          <Table.Th>Stage</Table.Th>
          <Table.Th>{left ? "Reason" : "Next step"}</Table.Th>
          <Table.Th>In this stage since</Table.Th>
        </tr>
      </thead>
      <tbody>
        {cards.map((card) => (
          <tr key={card.id}>
            <td style={{ padding: "0.45rem 1rem" }}>
              <Link to={`/applications/${card.id}`} style={{ color: "inherit", fontWeight: 600 }}>
                {card.candidate.name}
              </Link>
            </td>
            <td style={{ padding: "0.45rem 1rem" }}>{STAGE_NAMES[card.stage]}</td>
            <td style={{ padding: "0.45rem 1rem" }}>
              {left ? (
                `${card.disposition}: ${findReason(card.dispositionCode ?? "")?.label ?? ""}`
              ) : (
                <Text
                  component="span"
                  size="sm"
                  c={card.next.tone === "late" ? "var(--mantine-color-error)" : undefined}
                >
                  {card.next.what}
                  {card.next.who ? ` · ${card.next.who}` : ""}
                </Text>
              )}
            </td>
            <td style={{ padding: "0.45rem 1rem" }}>
              <Time at={card.stageEnteredAt} style="date" />
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
