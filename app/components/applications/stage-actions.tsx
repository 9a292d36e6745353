import { Alert, Button, Checkbox, Group, Modal, Select, Stack, Text, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import type { ReactNode } from "react";
import { STAGE_NAMES } from "#app/hiring/applications/stages.ts";
import type { Disposition, Stage } from "#app/hiring/applications/stages.ts";

export type LeaveReason = { readonly key: string; readonly label: string; readonly sentence: string };

export type StageActionsProps = {
  readonly stage: Stage;
  readonly disposition: Disposition | null;
  readonly next: { readonly stage: Stage; readonly allowed: boolean; readonly why: string | null } | null;
  readonly previous: Stage | null;
  readonly reasons: { readonly rejected: readonly LeaveReason[]; readonly withdrawn: readonly LeaveReason[] };
  /** Whose dialog stands open on arrival, for a link that leads straight to it. */
  readonly leaving?: Disposition | null;
  readonly may: {
    readonly move: boolean;
    readonly dispose: boolean;
    readonly reopen: boolean;
    readonly override: boolean;
  };
  /** The rejection mail as it would be sent, with the sentence chosen. */
  readonly renderPreview: (personalNote: string) => ReactNode;
};

/** What may happen to an application now: on, back, out, or in again; each with what it needs. */
export function StageActions({
  stage,
  disposition,
  next,
  previous,
  reasons,
  may,
  leaving = null,
  renderPreview,
}: StageActionsProps) {
  const navigation = useNavigation();
  const busy = navigation.state !== "idle";
  if (disposition) return may.reopen ? <Reopen /> : null;
  if (!may.move) return null;
  const canOverride = stage === "onsite" && next?.stage === "debrief" && !next.allowed && may.override;
  return (
    <Group gap="xs">
      {next ? (
        <Form method="post">
          <input type="hidden" name="intent" value="move" />
          <input type="hidden" name="from" value={stage} />
          <input type="hidden" name="to" value={next.stage} />
          <Button type="submit" disabled={!next.allowed || busy} title={next.why ?? undefined}>
            Move to {STAGE_NAMES[next.stage]}
          </Button>
        </Form>
      ) : null}
      {canOverride ? (
        <WithReason label="Open the debrief anyway" from={stage} to="debrief" hint={next.why ?? ""} />
      ) : null}
      {previous ? (
        <WithReason
          label={`Back to ${STAGE_NAMES[previous]}`}
          from={stage}
          to={previous}
          hint="Say why, for example: moved by mistake. Booked interviews of this stage are cancelled."
        />
      ) : null}
      {may.dispose ? (
        <>
          <Leave
            to="rejected"
            label="Reject"
            reasons={reasons.rejected}
            opensAtOnce={leaving === "rejected"}
            renderPreview={renderPreview}
          />
          <Leave to="withdrawn" label="Withdrawn" reasons={reasons.withdrawn} renderPreview={renderPreview} />
        </>
      ) : null}
    </Group>
  );
}

function WithReason({
  label,
  from,
  to,
  hint,
}: {
  readonly label: string;
  readonly from: Stage;
  readonly to: Stage;
  readonly hint: string;
}) {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" onClick={open}>
        {label}
      </Button>
      <Modal opened={opened} onClose={close} title={label}>
        <Form method="post" onSubmit={close}>
          <input type="hidden" name="intent" value="move" />
          <input type="hidden" name="from" value={from} />
          <input type="hidden" name="to" value={to} />
          <Stack>
            <Text size="sm">{hint}</Text>
            <Textarea name="reason" label="Reason" required autosize minRows={2} data-autofocus />
            <Button type="submit">{label}</Button>
          </Stack>
        </Form>
      </Modal>
    </>
  );
}

function Leave({
  to,
  label,
  reasons,
  opensAtOnce = false,
  renderPreview,
}: {
  readonly to: Disposition;
  readonly label: string;
  readonly reasons: readonly LeaveReason[];
  readonly opensAtOnce?: boolean;
  readonly renderPreview: (note: string) => ReactNode;
}) {
  const [opened, { open, close }] = useDisclosure(opensAtOnce);
  const [note, setNote] = useState("");
  const [sendMail, setSendMail] = useState(true);
  const rejects = to === "rejected";
  return (
    <>
      <Button variant="light" color={rejects ? "red" : "gray"} onClick={open}>
        {label}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={rejects ? "Reject this application" : "The candidate withdrew"}
        size={rejects ? "xl" : "md"}
      >
        <Form method="post" onSubmit={close}>
          <input type="hidden" name="intent" value="dispose" />
          <input type="hidden" name="disposition" value={to} />
          <Stack>
            <Select
              name="reasonCode"
              label="Reason"
              required
              placeholder="Choose from the list"
              data={reasons.map((reason) => ({ value: reason.key, label: reason.label }))}
              onChange={(key) => setNote(reasons.find((reason) => reason.key === key)?.sentence ?? "")}
            />
            <Textarea name="text" label="For us only (optional)" autosize minRows={2} />
            {rejects ? (
              <>
                <Checkbox
                  name="sendMail"
                  value="yes"
                  label="Write to the candidate"
                  description="If you tell them yourself, say so here afterwards; until then they count as without news."
                  checked={sendMail}
                  onChange={(event) => setSendMail(event.currentTarget.checked)}
                />
                {sendMail ? (
                  <>
                    <Textarea
                      name="personalNote"
                      label="In the mail"
                      description="A sentence of your own; what you choose as reason suggests one."
                      autosize
                      minRows={2}
                      value={note}
                      onChange={(event) => setNote(event.currentTarget.value)}
                    />
                    <Alert
                      color="gray"
                      title="This is the mail. It waits for the grace period and can be taken back until then."
                    >
                      {renderPreview(note)}
                    </Alert>
                  </>
                ) : null}
              </>
            ) : null}
            <Button type="submit" color={rejects ? "red" : undefined}>
              {rejects ? "Reject" : "Record the withdrawal"}
            </Button>
          </Stack>
        </Form>
      </Modal>
    </>
  );
}

function Reopen() {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button onClick={open}>Reopen</Button>
      <Modal opened={opened} onClose={close} title="Reopen this application">
        <Form method="post" onSubmit={close}>
          <input type="hidden" name="intent" value="reopen" />
          <Stack>
            <Text size="sm">
              It returns to the stage it left from. A rejection mail that still waits is taken back.
            </Text>
            <Textarea name="reason" label="Reason" required autosize minRows={2} data-autofocus />
            <Button type="submit">Reopen</Button>
          </Stack>
        </Form>
      </Modal>
    </>
  );
}
