import { Button, Card, Group, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { PROFILE_FIELDS, isUnsure } from "#app/hiring/resumes/checked-profile.ts";
import type {
  CheckedEntry,
  CheckedProfile,
  ProfileField,
  ProfilePart,
} from "#app/hiring/resumes/checked-profile.ts";
import { countUnsure, readableDate } from "#app/hiring/resumes/profile-lines.ts";
import { PagePicture, type Lit, type PicturedPage } from "./page-picture.tsx";
import classes from "./resume-profile.module.css";
import { ResumeValue } from "./resume-value.tsx";

const TITLES: Readonly<Record<ProfilePart, string>> = {
  person: "Person",
  emails: "E-mail",
  phones: "Phone",
  links: "Links",
  education: "Education",
  employment: "Employment",
  skills: "Skills",
  languages: "Languages",
};
/** Parts as a reader of resumes looks for them; those of one list stand together. */
const ORDER: readonly (readonly ProfilePart[])[] = [
  ["person", "emails", "phones", "links"],
  ["employment"],
  ["education"],
  ["skills"],
  ["languages"],
];
const SINGULAR: Readonly<Record<ProfilePart, string>> = {
  person: "person",
  emails: "an e-mail address",
  phones: "a phone number",
  links: "a link",
  education: "a course of study",
  employment: "a job",
  skills: "a skill",
  languages: "a language",
};
const LABELS: Readonly<Record<ProfileField, string>> = {
  name: "Name",
  headline: "Headline",
  location: "Place",
  value: "",
  degree: "Degree",
  field: "Field",
  school: "School",
  grade: "Grade",
  title: "Title",
  company: "Company",
  start: "From",
  end: "Until",
};
const DATE_HINTS: { readonly [F in ProfileField]?: string } = {
  start: "Year, or year and month: 2021-09",
  end: "Year, year and month (2021-09), or present",
};

type ResumeProfileProps = {
  readonly documentId: string;
  readonly fileType: string;
  readonly profile: CheckedProfile;
  readonly pages: readonly PicturedPage[];
  readonly mayCheck: boolean;
};

/** What was read in a resume beside its pages; the value that is looked at is lit where it stands. */
export function ResumeProfile({ documentId, fileType, profile, pages, mayCheck }: ResumeProfileProps) {
  const [lit, setLit] = useState<Lit>();
  const shared = { profile, pages, mayCheck, onLook: setLit };
  return (
    <div className={classes["panes"]}>
      <Stack gap="md">
        <Intro unsure={countUnsure(profile)} mayCheck={mayCheck} />
        {ORDER.map((parts) => (
          <Card key={parts[0]} padding="sm">
            {parts.map((part) => (
              <Part key={part} part={part} {...shared} />
            ))}
          </Card>
        ))}
      </Stack>
      <div className={classes["picture"]}>
        <PagePicture documentId={documentId} fileType={fileType} pages={pages} lit={lit} />
      </div>
    </div>
  );
}

function Intro({ unsure, mayCheck }: { readonly unsure: number; readonly mayCheck: boolean }) {
  const state =
    unsure === 0
      ? "Everything was read with certainty, or somebody has looked at it."
      : `${unsure === 1 ? "One value was" : `${unsure} values were`} read without certainty: please check.`;
  return (
    <Text size="sm" c="dimmed">
      {state} Point at a value to see where it stands.
      {mayCheck ? (
        <>
          {" "}
          Press it to correct it; with the keyboard, <kbd>Y</kbd> says it is right and <kbd>Delete</kbd> takes
          it out.
        </>
      ) : null}
    </Text>
  );
}

type PartProps = {
  readonly part: ProfilePart;
  readonly profile: CheckedProfile;
  readonly pages: readonly PicturedPage[];
  readonly mayCheck: boolean;
  readonly onLook: (region: Lit | undefined) => void;
};

function Part({ part, profile, pages, mayCheck, onLook }: PartProps) {
  const [added, setAdded] = useState<string>();
  const known = profile[part];
  const entries =
    added !== undefined && !known.some((entry) => entry.key === added)
      ? [...known, { key: added, values: {} }]
      : known;
  if (entries.length === 0 && !mayCheck) return null;
  const list = PROFILE_FIELDS[part].length === 1;
  return (
    <section aria-label={TITLES[part]} className={classes["part"]}>
      <Group justify="space-between" mb={4}>
        <Title order={2} size="h5">
          {TITLES[part]}
        </Title>
        {mayCheck && part !== "person" ? (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={`Add ${SINGULAR[part]}`}
            onClick={() => setAdded(`new-${crypto.randomUUID()}`)}
          >
            Add
          </Button>
        ) : null}
      </Group>
      {entries.length === 0 ? (
        <Text size="sm" c="dimmed">
          None was found.
        </Text>
      ) : null}
      <ul className={classes[list ? "chips" : "entries"]}>
        {entries.map((entry) => (
          <li key={entry.key} className={list ? undefined : classes["entry"]}>
            {PROFILE_FIELDS[part].map((field) => (
              <Value key={field} {...{ part, field, entry, pages, mayCheck, onLook }} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Value({
  part,
  field,
  entry,
  pages,
  mayCheck,
  onLook,
}: Omit<PartProps, "profile"> & { readonly field: ProfileField; readonly entry: CheckedEntry }) {
  const value = entry.values[field];
  const hint = DATE_HINTS[field];
  return (
    <ResumeValue
      part={part}
      entry={entry.key}
      field={field}
      label={LABELS[field] || TITLES[part]}
      value={value}
      unsure={isUnsure(value)}
      mayCheck={mayCheck}
      pages={pages}
      onLook={onLook}
      {...(hint === undefined ? {} : { hint, readable: readableDate })}
    />
  );
}
