import { Alert, Button, Text } from "@mantine/core";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import classes from "#app/components/mail/mail.module.css";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { IconAlertTriangle } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { Time } from "#app/ui/time.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { getReply } from "#app/use-cases/mail/get-reply.server.ts";

export const meta: MetaFunction = () => [{ title: "Mail that came in · Baton" }];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => getReply(ctx, param(args, "replyId")));
}

export default function ReplyPage() {
  const reply = useLoaderData<typeof loader>();
  const { application, state, fromName, fromAddress, subject, text, attachments, receivedAt } = reply;
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={
          <UpLink to={`/applications/${application.id}`}>
            {application.candidateName}, {application.openingTitle}
          </UpLink>
        }
        title="Mail that came in"
        description={<Time at={receivedAt} />}
        actions={
          fromAddress === "" ? null : (
            <Button component="a" href={`mailto:${encodeURIComponent(fromAddress)}`} variant="default">
              Answer by mail
            </Button>
          )
        }
      />
      {state === "read" ? (
        <>
          {reply.isFromCandidate ? null : (
            <Notice title="This is not the candidate’s own address">
              Somebody else wrote to the address of this application, or the candidate from another one.
            </Notice>
          )}
          <section className={classes["preview"]} aria-label="The mail">
            <dl className={classes["head"]}>
              <div>
                <dt>From</dt>
                <dd>{fromName === "" ? fromAddress : `${fromName} <${fromAddress}>`}</dd>
              </div>
              <div>
                <dt>Subject</dt>
                <dd className={classes["subject"]}>{subject === "" ? "No subject" : subject}</dd>
              </div>
            </dl>
            <div className={classes["reply"]}>{text === "" ? "It holds no words." : text}</div>
          </section>
          {reply.shortened ? (
            <Text size="sm" c="dimmed" mt="xs">
              It was longer: the rest stands with the mail service.
            </Text>
          ) : null}
          {attachments.length > 0 ? (
            <Text size="sm" c="dimmed" mt="xs">
              Came along: {attachments.join(", ")}. Files are not taken over, because nobody has checked them.
              Ask for a resume on the candidate’s page, or look at them with the mail service.
            </Text>
          ) : null}
        </>
      ) : (
        <Notice
          title={state === "fetching" ? "Its words are being fetched" : "Its words could not be fetched"}
        >
          {state === "fetching"
            ? "The mail service has reported this mail a moment ago. Reload to read it."
            : "The mail service reported this mail and did not hand out its words. Look for it there."}
        </Notice>
      )}
    </Page>
  );
}

function Notice({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <Alert
      color="orange"
      icon={<IconAlertTriangle size={18} />}
      styles={{ title: { color: "var(--mantine-color-text)" } }}
      title={title}
      mb="lg"
    >
      {children}
    </Alert>
  );
}
