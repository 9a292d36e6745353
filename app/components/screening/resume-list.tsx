import { Alert, Anchor, Button, Checkbox, Group, Table, Text } from "@mantine/core";
import { Link, useFetcher } from "@remix-run/react";
import { useRef, useState } from "react";
import { selectMore, stepTo } from "#app/hiring/screening/many.ts";
import type { ScreeningKeys } from "#app/hiring/screening/shortcuts.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconChecks } from "#app/ui/icons.ts";
import { Time } from "#app/ui/time.tsx";
import { WideTable } from "#app/ui/wide-table.tsx";
import { DeclineMany } from "./decline-many.tsx";
import { useScreeningKeys } from "./use-screening-keys.ts";

export type ListedResume = {
  readonly id: string;
  readonly label: string;
  readonly look: "first" | "second" | "final" | null;
  readonly createdAt: Date | string;
};

export type Declined = {
  readonly applicationId: string;
  readonly name: string;
  readonly problem: string | null;
};

export type ResumeListProps = {
  readonly openingId: string;
  readonly resumes: readonly ListedResume[];
  readonly blind: boolean;
  readonly keys: ScreeningKeys;
};

const ROW = "tr[data-id]";
/** The resume whose row holds an element. */
const rowOf = (element: Element | null) => element?.closest<HTMLElement>(ROW)?.dataset["id"] ?? null;
const rowInHand = () => rowOf(document.activeElement);

/** Everything that waits, to choose several by X and Shift and decline them together after a look. */
export function ResumeList({ openingId, resumes, blind, keys }: ResumeListProps) {
  const fetcher = useFetcher<{ readonly declined?: readonly Declined[] }>();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState(false);
  const [seen, setSeen] = useState<unknown>(null);
  const last = useRef<string | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const ids = resumes.map(({ id }) => id);
  /** A second look is a reading by itself. */
  const choosable = new Set(resumes.filter(({ look }) => !blind && look !== "second").map(({ id }) => id));
  const chosen = resumes.filter(({ id }) => selected.has(id));
  const declined = fetcher.data?.declined ?? null;
  if (declined && seen !== fetcher.data) {
    setSeen(fetcher.data);
    setOpened(false);
    setSelected(new Set());
  }

  function choose(id: string, upTo: boolean): void {
    if (!choosable.has(id)) return;
    const among = ids.filter((each) => choosable.has(each));
    const choice = { id, last: last.current, upTo };
    setSelected((before) => selectMore(among, before, choice));
    last.current = id;
  }

  function step(by: 1 | -1): void {
    const to = stepTo(ids, choosable, { at: rowInHand(), by });
    const boxes = [...(body.current?.querySelectorAll<HTMLElement>(`${ROW} input`) ?? [])];
    boxes.find((box) => rowOf(box) === to)?.focus();
  }

  useScreeningKeys(keys, {
    second: () => false,
    sheet: () => undefined,
    act(act, { shift }) {
      if (act === "next") step(1);
      if (act === "previous") step(-1);
      if (act !== "select") return;
      const id = rowInHand();
      if (id) choose(id, shift);
    },
  });

  return (
    <>
      {declined ? <Results declined={declined} /> : null}
      {resumes.length === 0 ? (
        <EmptyState icon={IconChecks} title="All resumes are read">
          New applications appear here by themselves.
        </EmptyState>
      ) : (
        <>
          {blind ? (
            <Alert color="yellow" mb="md">
              You read blind, so resumes are decided on one by one: declining several shows names and mails.
            </Alert>
          ) : (
            <Group mb="md">
              <Button
                color="red"
                variant="light"
                disabled={chosen.length === 0}
                onClick={() => setOpened(true)}
              >
                Decline {chosen.length} selected
              </Button>
              <Text size="sm" c="dimmed">
                J and K go through the list, X selects, Shift and X selects everything up to here.
              </Text>
            </Group>
          )}
          <WideTable label="Resumes that wait" minWidth={360}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th aria-label="Selected" w="3rem" />
                <Table.Th>Candidate</Table.Th>
                <Table.Th>Applied</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <tbody ref={body}>
              {resumes.map((resume) => (
                <tr key={resume.id} data-id={resume.id} className="mantine-Table-tr">
                  <Table.Td>
                    <Checkbox
                      aria-label={`Select ${resume.label}`}
                      checked={selected.has(resume.id)}
                      disabled={!choosable.has(resume.id)}
                      onChange={() => undefined}
                      onClick={(event) => choose(resume.id, event.shiftKey)}
                    />
                  </Table.Td>
                  <Table.Td>
                    <Anchor component={Link} to={`/screening/${openingId}?application=${resume.id}`}>
                      {resume.label}
                    </Anchor>
                    {resume.look === "second" ? (
                      <Text size="xs" c="dimmed">
                        Second look: read it by itself
                      </Text>
                    ) : null}
                  </Table.Td>
                  <Table.Td>
                    <Time at={resume.createdAt} style="date" />
                  </Table.Td>
                </tr>
              ))}
            </tbody>
          </WideTable>
        </>
      )}
      {opened ? (
        <DeclineMany opened chosen={chosen} fetcher={fetcher} onClose={() => setOpened(false)} />
      ) : null}
    </>
  );
}

function Results({ declined }: { readonly declined: readonly Declined[] }) {
  const failed = declined.filter(({ problem }) => problem !== null);
  return (
    <Alert
      color={failed.length > 0 ? "yellow" : "baton"}
      mb="md"
      role="status"
      title={`${declined.length - failed.length} of ${declined.length} declined`}
    >
      <ul style={{ margin: 0, paddingLeft: "1.1rem" }}>
        {declined.map(({ applicationId, name, problem }) => (
          <li key={applicationId}>
            <Anchor component={Link} to={`/applications/${applicationId}`} inherit>
              {name || "This application"}
            </Anchor>
            : {problem ?? "declined"}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
