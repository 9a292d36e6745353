import { Badge, Button, Chip, Group, List, SimpleGrid, Stack, Text, Textarea, Title } from "@mantine/core";
import { CONTENT_REACTIONS, DELIVERY_TAGS, DELIVERY_TAG_NAMES } from "#app/hiring/questions/vocabulary.ts";
import { LEVELS, LEVEL_NAMES } from "#app/hiring/scorecards/vocabulary.ts";
import type { RoomAct, RoomAsked, RoomQuestion, RoomTag } from "./room-types.ts";
import classes from "./room.module.css";

const REACTION_NAMES: Readonly<Record<string, string>> = {
  weak: "Weak",
  strong: "Strong",
  contradiction: "Contradicts",
  confident_and_wrong: "Sure, but wrong",
};

/** What to say next for each tag, in the question's own words. */
const SAY: Readonly<Record<string, "terse" | "rambling" | "warmUp" | "weak" | "strong">> = {
  terse: "terse",
  rambling: "rambling",
  needs_warm_up: "warmUp",
  weak: "weak",
  strong: "strong",
};

export type OpenQuestionProps = {
  readonly asked: RoomAsked;
  readonly question: RoomQuestion | null;
  readonly competencyName: string;
  readonly tags: readonly RoomTag[];
  readonly act: RoomAct;
  readonly busy: boolean;
};

/** The question that is being answered: its words, what to listen for, rungs, rating and reactions. */
export function OpenQuestion({ asked, question, competencyName, tags, act, busy }: OpenQuestionProps) {
  const own = tags.filter((tag) => tag.mine);
  const shownTags = [
    ...own.map((tag) => tag.name),
    ...(asked.rating?.reaction ? [asked.rating.reaction] : []),
  ];
  return (
    <section className={classes["open"]} aria-label="Current question">
      <Group gap="xs" mb={4}>
        <Badge>{competencyName}</Badge>
        {question ? <Badge variant="default">difficulty {question.difficulty}</Badge> : null}
        {asked.rung === "easier" || asked.rung === "harder" ? (
          <Badge variant="default">{asked.rung} rung</Badge>
        ) : null}
      </Group>
      <Title order={2} size="h4">
        {asked.title}
      </Title>
      {question ? (
        <>
          <Text size="lg" my="sm" style={{ lineHeight: 1.55 }}>
            {asked.rung === "easier"
              ? question.easier
              : asked.rung === "harder"
                ? question.harder
                : question.prompt}
          </Text>
          <Group gap="xs" mb="sm">
            {asked.rung === "easier" ? null : (
              <Button
                size="xs"
                variant="default"
                disabled={busy}
                onClick={() => act({ intent: "ask", versionId: question.versionId, rung: "easier" })}
              >
                Ask the easier rung
              </Button>
            )}
            {asked.rung === "harder" ? null : (
              <Button
                size="xs"
                variant="default"
                disabled={busy}
                onClick={() => act({ intent: "ask", versionId: question.versionId, rung: "harder" })}
              >
                Ask the harder rung
              </Button>
            )}
          </Group>
          <SimpleGrid cols={{ base: 1, sm: 2 }} mb="sm">
            <div>
              <Text size="sm" fw={600}>
                Good answers
              </Text>
              <List size="sm">
                {question.good.map((one) => (
                  <List.Item key={one}>{one}</List.Item>
                ))}
              </List>
            </div>
            <div>
              <Text size="sm" fw={600}>
                Poor answers
              </Text>
              <List size="sm">
                {question.poor.map((one) => (
                  <List.Item key={one}>{one}</List.Item>
                ))}
              </List>
            </div>
          </SimpleGrid>
        </>
      ) : null}
      <Text size="sm" fw={600} id="rating-label">
        Rate this answer (sealed)
      </Text>
      <div className={classes["ratings"]} role="group" aria-labelledby="rating-label">
        {LEVELS.map((level) => (
          <Button
            key={level}
            variant={asked.rating?.level === level ? "filled" : "default"}
            aria-pressed={asked.rating?.level === level}
            onClick={() => act({ intent: "rate", askedId: asked.id, level: String(level) })}
            disabled={busy}
            h={48}
          >
            {level} · {LEVEL_NAMES[level]}
          </Button>
        ))}
      </div>
      <Text size="sm" fw={600} mt="sm">
        How they communicate (the loop sees this)
      </Text>
      <Group gap={6} mt={4}>
        {DELIVERY_TAGS.map((name) => {
          const tag = own.find((one) => one.name === name);
          return (
            <Chip
              key={name}
              checked={tag !== undefined}
              size="sm"
              onChange={() =>
                act(tag ? { intent: "untag", tagId: tag.id } : { intent: "tag", name, askedId: asked.id })
              }
            >
              {DELIVERY_TAG_NAMES[name]}
            </Chip>
          );
        })}
      </Group>
      <Text size="sm" fw={600} mt="sm">
        What the answer was like (sealed)
      </Text>
      <Group gap={6} mt={4}>
        {CONTENT_REACTIONS.map((name) => (
          <Chip
            key={name}
            checked={asked.rating?.reaction === name}
            size="sm"
            disabled={!asked.rating}
            onChange={() =>
              act({ intent: "react", askedId: asked.id, name: asked.rating?.reaction === name ? "" : name })
            }
          >
            {REACTION_NAMES[name]}
          </Chip>
        ))}
      </Group>
      {question && shownTags.length > 0 ? (
        <Stack gap={2} mt="sm" aria-live="polite">
          {shownTags.map((name) => {
            const key = SAY[name];
            const words = key ? question.reactions[key] : undefined;
            return words ? (
              <Text key={name} className={classes["say"]}>
                {words}
              </Text>
            ) : null;
          })}
        </Stack>
      ) : null}
      <Button mt="md" variant="light" disabled={busy} onClick={() => act({ intent: "end" })}>
        Done with this question
      </Button>
    </section>
  );
}

export type OwnQuestionProps = {
  readonly competencies: readonly { readonly key: string; readonly name: string }[];
  readonly onAsk: (text: string, competencyKey: string) => void;
};

/** A question of one's own; it is noted like any other, so that nobody repeats it. */
export function OwnQuestion({ competencies, onAsk }: OwnQuestionProps) {
  return (
    <details className={classes["own"]}>
      <summary>Own question</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const text = form.get("text");
          const key = form.get("competency");
          if (typeof text === "string" && typeof key === "string" && text.trim() !== "") onAsk(text, key);
          event.currentTarget.reset();
        }}
      >
        <Textarea name="text" label="Your question" autosize minRows={2} required />
        <label className={classes["select"]}>
          About
          <select name="competency">
            {competencies.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit" variant="light" size="xs" mt="xs">
          Ask it
        </Button>
      </form>
    </details>
  );
}
