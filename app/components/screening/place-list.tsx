import { Badge, Button, Drawer, Group, Table, Text } from "@mantine/core";
import { Form, useNavigation } from "@remix-run/react";
import { useEffect, useState } from "react";
import { MARK_NAMES } from "#app/hiring/screening/known-places.ts";
import type { KnownPlaceKind, KnownPlaceMark } from "#app/hiring/screening/known-places.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconBuilding, IconSchool } from "#app/ui/icons.ts";
import { ProblemAlert, problemOf } from "#app/ui/problem-alert.tsx";
import { Time } from "#app/ui/time.tsx";
import { WideTable } from "#app/ui/wide-table.tsx";
import { PlaceForm } from "./place-form.tsx";
import type { PlaceToEdit } from "./place-form.tsx";

export type ListedPlace = PlaceToEdit & {
  readonly retiredAt: Date | string | null;
  readonly addedBy: { readonly name: string };
};

export type PlaceListProps = {
  readonly kind: KnownPlaceKind;
  readonly places: readonly ListedPlace[];
  readonly today: string;
  readonly answer: unknown;
};

/** The company's list of employers or schools, with what is known of each; added to and changed beside it. */
export function PlaceList({ kind, places, today, answer }: PlaceListProps) {
  const [edited, setEdited] = useState<ListedPlace | "new" | null>(null);
  const { state } = useNavigation();
  const failed = problemOf(answer) !== null;
  useEffect(() => {
    // What was saved is in the list; what was refused stays open with its words.
    if (state === "loading" && !failed) setEdited(null);
  }, [state, failed]);
  const isEmployer = kind === "employer";
  const what = isEmployer ? "employer" : "school";
  return (
    <>
      <Group mb="md">
        <Button onClick={() => setEdited("new")}>Add {isEmployer ? "an employer" : "a school"}</Button>
      </Group>
      {edited === null ? <ProblemAlert answer={answer} /> : null}
      {places.length === 0 ? (
        <EmptyState icon={isEmployer ? IconBuilding : IconSchool} title={`No ${what} on the list yet`}>
          {isEmployer
            ? "Write down which teams you know to be strong in engineering or to decide by data, and who told you. Resumes that name them light up."
            : "Write down which programmes you know to be demanding, and who told you. Resumes that name them light up."}
        </EmptyState>
      ) : (
        <WideTable label={isEmployer ? "Employers we know" : "Schools we know"} minWidth={720}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{isEmployer ? "Company and team" : "School and programme"}</Table.Th>
              <Table.Th>What we know</Table.Th>
              <Table.Th>From whom, since when</Table.Th>
              <Table.Th aria-label="Actions" />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {places.map((place) => (
              <PlaceRow key={place.id} place={place} onEdit={() => setEdited(place)} />
            ))}
          </Table.Tbody>
        </WideTable>
      )}
      <Drawer
        opened={edited !== null}
        onClose={() => setEdited(null)}
        position="right"
        size="lg"
        title={edited === "new" || edited === null ? `A new ${what}` : edited.name}
        closeButtonProps={{ "aria-label": "Close" }}
      >
        <ProblemAlert answer={answer} />
        {edited === null ? null : (
          <PlaceForm
            key={edited === "new" ? "new" : edited.id}
            kind={kind}
            place={edited === "new" ? null : edited}
            today={today}
            answer={answer}
          />
        )}
      </Drawer>
    </>
  );
}

function PlaceRow({ place, onEdit }: { readonly place: ListedPlace; readonly onEdit: () => void }) {
  const retired = place.retiredAt !== null;
  return (
    <Table.Tr style={{ verticalAlign: "top" }}>
      <Table.Td>
        <Text fw={600} c={retired ? "dimmed" : undefined}>
          {place.name}
        </Text>
        <Text size="sm" c="dimmed">
          {[place.part, ...place.aliases].filter((one) => one !== "").join(" · ")}
        </Text>
        <Group gap={4} mt={4}>
          {retired ? <Badge variant="default">Off the list</Badge> : null}
          {place.marks.map((mark) => (
            <Badge key={mark}>{MARK_NAMES[mark as KnownPlaceMark] ?? mark}</Badge>
          ))}
        </Group>
      </Table.Td>
      <Table.Td style={{ whiteSpace: "pre-wrap" }}>{place.about}</Table.Td>
      <Table.Td>
        {place.knownFrom}
        <Text size="sm" c="dimmed">
          <Time at={place.knownSince} style="date" timeZone="Etc/UTC" />, written down by {place.addedBy.name}
        </Text>
      </Table.Td>
      <Table.Td>
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          {retired ? null : (
            <Button size="xs" variant="default" onClick={onEdit} aria-label={`Change ${place.name}`}>
              Change
            </Button>
          )}
          <Form method="post">
            <input type="hidden" name="placeId" value={place.id} />
            <Button
              type="submit"
              size="xs"
              variant="subtle"
              name="intent"
              value={retired ? "restore" : "retire"}
              aria-label={`${retired ? "Put back" : "Retire"} ${place.name}`}
            >
              {retired ? "Put back" : "Retire"}
            </Button>
          </Form>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
