import { Alert, Button, Group, Select, Stack, Table, Text, Title } from "@mantine/core";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { findReason } from "#app/hiring/applications/reasons.ts";
import { agreementInWords } from "#app/hiring/screening/kappa.ts";
import type { Agreement } from "#app/hiring/screening/kappa.ts";
import { asPerson } from "#app/platform/http/respond.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IconScale } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { WideTable } from "#app/ui/wide-table.tsx";
import { REPORT_DAYS, getConsistency } from "#app/use-cases/applications/get-consistency.server.ts";

export const meta: MetaFunction = () => [{ title: "Screening consistency · Baton" }];

const TRACK_NAMES = { graduate: "Recent graduates", experienced: "Experienced" } as const;
/** Below this an interval spans half the scale. */
const FEW_PAIRS = 30;

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const query = new URL(args.request.url).searchParams;
    const days = REPORT_DAYS.find((one) => String(one) === query.get("days")) ?? 90;
    const told = await getConsistency(ctx, { openingId: query.get("opening"), days });
    return { ...told, choices: REPORT_DAYS };
  });
}

export default function ConsistencyPage() {
  const { openings, openingId, days, choices, report } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<UpLink to="/screening">Screening</UpLink>}
        title="Screening consistency"
        description="How alike resumes are read here, by whom does not matter: no figure on this page is a person's, except your own time."
      />
      <Form method="get">
        <Group align="flex-end" mb="lg">
          <Select
            name="opening"
            label="Opening"
            data={[
              { value: "", label: "All that you see" },
              ...openings.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            defaultValue={openingId ?? ""}
            allowDeselect={false}
            w="min(22rem, 100%)"
          />
          <Select
            name="days"
            label="Days back"
            data={choices.map(String)}
            defaultValue={String(days)}
            allowDeselect={false}
            w="8rem"
          />
          <Button type="submit" variant="default">
            Show
          </Button>
        </Group>
      </Form>
      {report.decisions === 0 ? (
        <EmptyState icon={IconScale} title="No resume was decided on in these days">
          Agreement appears once two people have read the same resumes: every maybe, and the sample of sure
          decisions that an opening asks for in its settings.
        </EmptyState>
      ) : (
        <Report report={report} />
      )}
    </Page>
  );
}

type ReportData = ReturnType<typeof useLoaderData<typeof loader>>["report"];

function Report({ report }: { readonly report: ReportData }) {
  const { verdicts, afterMaybe } = report;
  const maybes = afterMaybe.advance + afterMaybe.reject + afterMaybe.hold;
  return (
    <Stack gap="xl">
      <section>
        <Title order={2} size="h4" mb="xs">
          Agreement on the verdict
        </Title>
        <AgreementWords agreement={verdicts} />
        <Text size="sm" c="dimmed" mt={4}>
          From resumes that somebody was sure about and a second person read without knowing how. Cohen&apos;s
          kappa takes off what chance alone would bring; the interval holds the true value 95 times in 100.
        </Text>
        {verdicts.pairs > 0 && verdicts.pairs < FEW_PAIRS ? (
          <Alert color="yellow" mt="xs">
            {verdicts.pairs} {verdicts.pairs === 1 ? "pair is" : "pairs are"} few: read the interval, not the
            number. Thirty and more say something.
          </Alert>
        ) : null}
        <Text mt="sm">
          {maybes === 0
            ? "No maybe has been read by a second screener yet."
            : `After a maybe, the second screener said advance ${times(afterMaybe.advance)}, decline ${times(afterMaybe.reject)} and maybe ${times(afterMaybe.hold)}.`}
        </Text>
      </section>
      <section>
        <Title order={2} size="h4" mb="xs">
          Agreement on each line
        </Title>
        {report.lines.length === 0 ? (
          <Text c="dimmed">No line was rated by two people on the same resume yet.</Text>
        ) : (
          <WideTable label="Agreement on each line of the resume rubric" minWidth={520}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Line</Table.Th>
                <Table.Th>Pairs</Table.Th>
                <Table.Th>Kappa, near misses count in part</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {report.lines.map(({ track, name, agreement }) => (
                <Table.Tr key={`${track} ${name}`}>
                  <Table.Td>
                    {name}
                    <Text size="xs" c="dimmed">
                      {TRACK_NAMES[track]}
                    </Text>
                  </Table.Td>
                  <Table.Td>{agreement.pairs}</Table.Td>
                  <Table.Td>{kappaWithInterval(agreement)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </WideTable>
        )}
      </section>
      <section>
        <Title order={2} size="h4" mb="xs">
          Time for a resume
        </Title>
        <WideTable label="Time for a resume" minWidth={420}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Track</Table.Th>
              <Table.Th>Timed</Table.Th>
              <Table.Th>Half take up to</Table.Th>
              <Table.Th>The middle half</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {report.time.map(({ track, ...time }) => (
              <TimeRow key={track} name={TRACK_NAMES[track]} time={time} />
            ))}
            <TimeRow name="You" time={report.own} />
          </Table.Tbody>
        </WideTable>
        <Text size="sm" c="dimmed" mt={4}>
          The time a resume was in sight. Quick is not good and slow is not thorough: it is here to plan an
          afternoon by.
        </Text>
      </section>
      <section>
        <Title order={2} size="h4" mb="xs">
          Reasons for declining
        </Title>
        {report.reasons.length === 0 ? (
          <Text c="dimmed">Nobody was declined in these days.</Text>
        ) : (
          <WideTable label="Reasons for declining" minWidth={320}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Reason</Table.Th>
                <Table.Th>Resumes</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {report.reasons.map(({ code, count }) => (
                <Table.Tr key={code}>
                  <Table.Td>{findReason(code)?.label ?? code}</Table.Td>
                  <Table.Td>{count}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </WideTable>
        )}
      </section>
    </Stack>
  );
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}

function AgreementWords({ agreement }: { readonly agreement: Agreement }) {
  if (agreement.pairs === 0)
    return (
      <Text>No sampled resume has been read twice yet. An opening&apos;s settings say how many are.</Text>
    );
  const same = `${Math.round(agreement.observed * 100)} % of ${agreement.pairs} resumes got the same verdict twice`;
  return (
    <Text>
      {agreement.kappa === null
        ? `${same}; everybody always said the same, so kappa has no meaning.`
        : `${same}. Beyond chance that is ${agreementInWords(agreement.kappa)} agreement: kappa ${kappaWithInterval(agreement)}.`}
    </Text>
  );
}

function kappaWithInterval({ kappa, low, high }: Agreement): string {
  if (kappa === null || low === null || high === null) return "not known";
  if (low === high) return `${kappa.toFixed(2)}, without a difference so far`;
  return `${kappa.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
}

function TimeRow({ name, time }: { readonly name: string; readonly time: ReportData["own"] }) {
  const { decisions, quarter, half, threeQuarters } = time;
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td>{decisions}</Table.Td>
      <Table.Td>{inSeconds(half)}</Table.Td>
      <Table.Td>{quarter === null ? "—" : `${inSeconds(quarter)} to ${inSeconds(threeQuarters)}`}</Table.Td>
    </Table.Tr>
  );
}

function inSeconds(seconds: number | null): string {
  return seconds === null ? "—" : `${Math.round(seconds)} s`;
}
