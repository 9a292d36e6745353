import { Anchor, List, Stack, Text, Title } from "@mantine/core";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FindUs } from "#app/components/interviews/find-us.tsx";
import { InterviewPreparation } from "#app/components/interviews/interview-preparation.tsx";
import { CareersFrame } from "#app/components/openings/careers-frame.tsx";
import { BEFORE_EVERY_INTERVIEW } from "#app/hiring/interviews/preparation.ts";
import { asVisitor, param } from "#app/platform/http/respond.server.ts";
import { getPreparation } from "#app/use-cases/applications/get-preparation.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `How to prepare for your interviews at ${data?.companyName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export async function loader(args: LoaderFunctionArgs) {
  return asVisitor(args, async (ctx) => {
    const token = param(args, "token");
    return { ...(await getPreparation(ctx, token)), ownPage: `/status/${token}` };
  });
}

export default function PreparationPage() {
  const { companyName, openingTitle, interviews, wayIn, timeZone, recruiter, ownPage } =
    useLoaderData<typeof loader>();
  return (
    <CareersFrame companyName={companyName}>
      <Text c="dimmed">{openingTitle}</Text>
      <Title order={1} mb="xs">
        How to prepare
      </Title>
      {interviews.length === 0 ? (
        <Text size="lg" mb="lg" maw={560}>
          No interview is booked at the moment. Once one is, you read here whom you meet and what it is about.
        </Text>
      ) : (
        <>
          <Text size="lg" mb="lg" maw={560}>
            There is nothing to cram for. This is what we look at, so that nothing takes you by surprise.
          </Text>
          <Stack gap="lg" mb="xl">
            {interviews.map((interview) => (
              <InterviewPreparation key={interview.id} interview={interview} timeZone={timeZone} />
            ))}
          </Stack>
          <Stack gap="lg" maw={640}>
            <FindUs interviews={interviews} wayIn={wayIn} />
            <section>
              <Title order={2} size="h4" mb={4}>
                Before you come
              </Title>
              <List>
                {BEFORE_EVERY_INTERVIEW.map((line) => (
                  <List.Item key={line}>{line}</List.Item>
                ))}
              </List>
            </section>
            <section>
              <Title order={2} size="h4" mb={4}>
                If you are late
              </Title>
              <Text>
                It happens, and it does not count against you. Write to {recruiter.name} as soon as you know (
                <Anchor href={`mailto:${recruiter.email}`} inherit>
                  {recruiter.email}
                </Anchor>
                ): whoever you meet waits, and what comes after is moved where it can be.
              </Text>
            </section>
            <section>
              <Title order={2} size="h4" mb={4}>
                If something would help you
              </Title>
              <Text>
                More time, a quiet room, captions, a break, how your name is said:{" "}
                <Anchor href={`${ownPage}#what-helps`} inherit>
                  tell us on your page
                </Anchor>
                . Your interviewers read it before they begin, and it has no part in the decision.
              </Text>
            </section>
            <section>
              <Title order={2} size="h4" mb={4}>
                Afterwards
              </Title>
              <Text>
                Your page names the day by which we write to you, whatever we decide, and asks you in two
                questions how it was.
              </Text>
            </section>
          </Stack>
        </>
      )}
      <Anchor href={ownPage} mt="xl" display="inline-block">
        Back to your page
      </Anchor>
    </CareersFrame>
  );
}
