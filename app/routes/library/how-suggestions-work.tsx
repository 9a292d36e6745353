import { Card, List, Stack, Table, Text, Title } from "@mantine/core";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import type { ReactNode } from "react";
import { RelayPicture } from "#app/components/library/relay-picture.tsx";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { WideTable } from "#app/ui/wide-table.tsx";

export const meta: MetaFunction = () => [{ title: "How suggestions work · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async () => null);
}

/** From `npm run simulate -- --candidates 24000 --seed 1` (docs/decisions/007): four interviews of 45 minutes each. */
const MEASURED = [
  ["Right decisions", "81.8 %", "86.0 %"],
  ["Questions somebody had asked already", "15.2 %", "0"],
  ["Questions far too easy or too hard", "25.0 %", "12.0 %"],
  ["Competencies nobody looked at, for each candidate", "0.10", "0"],
] as const;

export default function HowSuggestionsWorkPage() {
  return (
    <Page width="reading">
      <PageHeader
        title="How suggestions work"
        description="What Baton does with what you and your colleagues write down, and what it leaves to you."
      />
      <Stack gap="xl">
        <RelayPicture />
        <Section title="In three sentences">
          <Text>
            Before the loop, Baton plans who asks what, so that two people look at every must-have and
            somebody at everything else. While you interview, it changes that plan only for a reason, and
            tells you the reason in one sentence. You can follow it, take an easier or harder rung, skip it,
            or ask a question of your own.
          </Text>
        </Section>
        <Section title="How the next question is chosen">
          <List type="ordered" spacing="xs">
            <List.Item>
              <b>Rules first.</b> The first question on a competency is its core question, the same for every
              candidate of the opening. Nothing that anybody has asked is suggested again, nothing that does
              not fit the minutes left, and five minutes are kept for the close. The core question is the
              exception to all that follows: it comes first and as it is written, on no other rung, whatever
              was rated before and however little it would tell, because candidates can only be compared on
              what they were all asked. How you put it may still suit the person.
            </List.Item>
            <List.Item>
              <b>Then gaps.</b> A must-have that nobody after you can look at comes before everything else.
              What has had its looks makes room for what has not.
            </List.Item>
            <List.Item>
              <b>Then what tells most in a minute.</b> Among the questions left, the one that narrows what is
              still uncertain most for the time it takes, pitched between what was seen so far and the bar.
            </List.Item>
            <List.Item>
              <b>And how it is put.</b> Short answers ask for an open, lengthy question and a pause. Rambling
              asks for concrete steps. Somebody who needs a warm-up begins with their own work. You set these
              tags; they change the style of questions and never a level.
            </List.Item>
            <List.Item>
              <b>Unless the opening is strict.</b> Then the plan is suggested in its order and as it is
              written, and nothing follows from answers. It is easier to defend and closes no gaps by itself.
            </List.Item>
          </List>
        </Section>
        <Section title="What it takes into account, and who sees what">
          <List spacing="xs">
            <List.Item>
              Open to the loop at once: shared notes, questions asked, minutes, how the candidate talks, and
              whether a competency is open, looked at or settled. Never whether it went well.
            </List.Item>
            <List.Item>
              Sealed until the debrief: ratings, levels, recommendations, the direction of signals, private
              notes. Seeing a colleague’s rating first pulls one’s own towards it; in our simulation that
              costs more than any suggestion wins.
            </List.Item>
            <List.Item>
              At the debrief all ratings are read together: how hard each question was, and how strict each of
              you tends to be. Three strong answers to three people say more than three to one.
            </List.Item>
          </List>
        </Section>
        <Section title="What it is worth, honestly">
          <Text mb="sm">
            Measured on 24,000 made-up candidates, against a loop in which everybody asks their favourite
            questions, nobody sees the others’ and ratings are averaged:
          </Text>
          <WideTable label="What planning, handing over and joint scoring are worth" minWidth={420}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>In the simulation</Table.Th>
                <Table.Th>Unplanned</Table.Th>
                <Table.Th>With Baton</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {MEASURED.map(([what, before, after]) => (
                <Table.Tr key={what}>
                  <Table.Td>{what}</Table.Td>
                  <Table.Td>{before}</Table.Td>
                  <Table.Td>{after}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </WideTable>
          <List spacing="xs" mt="md">
            <List.Item>
              Before rounding that is 4.3 points more right decisions: about 2.8 of them come from reading all
              ratings together, and 1.5 from planning and handing over.
            </List.Item>
            <List.Item>
              <b>Choosing questions cleverly adds next to nothing</b> to a good fixed plan: 0.3 points, less
              than chance moves. If you keep to your plan and write your notes in time, you have most of it.
            </List.Item>
            <List.Item>
              <b>A bare ledger does as well.</b> A loop that only keeps count of who asked what, and never
              looks at an answer, decides rightly in 85.8&nbsp;% of cases; with everything Baton adds to it,
              86.0&nbsp;%. Chance moves more than that. What the rest buys is a smaller error, most of all on
              must-haves, and fewer questions far too easy or too hard: 12.0&nbsp;% instead of 16.1&nbsp;%.
            </List.Item>
            <List.Item>
              Notes that come late, and suggestions that are skipped, cost that small edge. Speed of notes
              matters more than cleverness.
            </List.Item>
            <List.Item>
              After four interviews one competency is still uncertain by about half a level and more. That is
              why the debrief shows ranges, and why the decision rests on the total and the must-haves.
            </List.Item>
          </List>
        </Section>
        <Section title="What it does not do">
          <List spacing="xs">
            <List.Item>
              It rejects and advances nobody, and ranks nobody. People decide, with reasons that are kept.
            </List.Item>
            <List.Item>
              It does not listen, watch or read faces. It knows what you wrote, rated and tagged.
            </List.Item>
            <List.Item>
              It does not know how well somebody will do the job. The simulation’s candidates come from the
              same model as the scoring, so reality may be worse, and even a perfect reading of an interview
              tells only part of it.
            </List.Item>
            <List.Item>
              It does not know what you know. When a suggestion is wrong for this person at this moment, skip
              it; the reason you give helps the next one.
            </List.Item>
          </List>
        </Section>
      </Stack>
    </Page>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Card component="section" aria-label={title}>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      {children}
    </Card>
  );
}
