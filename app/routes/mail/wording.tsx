import { Button, Group, NativeSelect, Stack, Text, TextInput, Textarea, Title } from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { MailPreview } from "#app/components/mail/mail-preview.tsx";
import { WordingFields } from "#app/components/mail/wording-fields.tsx";
import { WordingVersions } from "#app/components/mail/wording-versions.tsx";
import { renderMail } from "#app/emails/render-mail.tsx";
import { OwnWordsSchema } from "#app/hiring/mail/own-words.ts";
import { readFields, readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import type { RouteArgs } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert, fieldProblem } from "#app/ui/problem-alert.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { getWording } from "#app/use-cases/mail/get-wording.server.ts";
import { listWordings } from "#app/use-cases/mail/list-wordings.server.ts";
import { previewWording } from "#app/use-cases/mail/preview-wording.server.ts";
import { saveWording } from "#app/use-cases/mail/save-wording.server.ts";

const INTENTS = ["preview", "save", "restore", "reset"] as const;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Wording: ${page?.label ?? "Mail"} · Baton` },
];

function placeOf(args: RouteArgs) {
  const openingId = new URL(args.request.url).searchParams.get("opening");
  return { template: param(args, "template"), openingId: openingId === "" ? null : openingId };
}

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const [wording, { openings }] = await Promise.all([getWording(ctx, placeOf(args)), listWordings(ctx)]);
    return { ...wording, openings };
  });
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const place = placeOf(args);
    await getWording(ctx, place);
    const here = `/mail/wording/${place.template}${place.openingId === null ? "" : `?opening=${place.openingId}`}`;
    const form = await args.request.formData();
    const intent = readIntent(form, INTENTS);
    const version = Number(textOf(form, "version"));
    if (intent === "reset") {
      await saveWording(ctx, { ...place, words: null, version });
      return redirectWithToast(here, { message: "Back to the words behind these." });
    }
    const read = readFields(form, OwnWordsSchema);
    if (!read.ok) return data(read, { status: 400 });
    if (intent === "preview") {
      const applicationId = textOf(form, "applicationId");
      const { mail, own, to } = await previewWording(ctx, { ...place, words: read.value, applicationId });
      return { ok: true, preview: { words: await renderMail(mail, own), to } } as const;
    }
    await saveWording(ctx, { ...place, words: read.value, version });
    return redirectWithToast(here, { message: "Kept. Mails written from now on say this." });
  });
}

export default function WordingPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  const { label, opening, version, words, isOwn, fields, versions, recipients, openings, template } = page;
  const preview = answer && "preview" in answer ? answer.preview : null;
  return (
    <Page>
      <PageHeader
        eyebrow={<UpLink to="/mail/wording">Wording</UpLink>}
        title={label}
        description={describe(opening, isOwn)}
      />
      <Form method="get" action={`/mail/wording/${template}`}>
        <Group align="flex-end" gap="xs" mb="lg">
          <NativeSelect
            key={opening?.id ?? ""}
            name="opening"
            label="Words of"
            defaultValue={opening?.id ?? ""}
            data={[
              { value: "", label: "The whole company" },
              ...openings.map(({ id, title }) => ({ value: id, label: title })),
            ]}
          />
          <Button type="submit" variant="default">
            Open
          </Button>
        </Group>
      </Form>
      <ProblemAlert answer={answer} />
      <Stack gap="xl">
        <Form method="post" key={`${opening?.id ?? ""} ${version}`}>
          <input type="hidden" name="version" value={version} />
          <Stack gap="md" maw={760}>
            <TextInput
              name="subject"
              label="Subject"
              defaultValue={words.subject}
              error={fieldProblem(answer, "subject")}
              required
            />
            <Textarea
              name="body"
              label="Words"
              description="An empty line begins a paragraph. Times, terms and the link to the candidate’s page follow below by themselves."
              defaultValue={words.body}
              error={fieldProblem(answer, "body")}
              autosize
              minRows={8}
              required
            />
            <WordingFields fields={fields} />
            <Group align="flex-end" gap="xs">
              {recipients.length > 0 ? (
                <>
                  <NativeSelect name="applicationId" label="Look at it for" data={recipients} maw="100%" />
                  <Button type="submit" name="intent" value="preview" variant="default" loading={busy}>
                    Preview
                  </Button>
                </>
              ) : (
                <Text c="dimmed">Once somebody has applied, the mail can be looked at for them here.</Text>
              )}
              <Button type="submit" name="intent" value="save" loading={busy}>
                Save
              </Button>
            </Group>
          </Stack>
        </Form>
        {preview ? <MailPreview words={preview.words} to={preview.to} /> : null}
        <section aria-labelledby="versions">
          <Title order={2} size="h4" id="versions" mb="sm">
            Versions
          </Title>
          {isOwn ? (
            <Form method="post">
              <input type="hidden" name="version" value={version} />
              <Button type="submit" name="intent" value="reset" variant="default" mb="sm" loading={busy}>
                {opening ? "Back to the company’s words" : "Back to the built-in words"}
              </Button>
            </Form>
          ) : null}
          <WordingVersions versions={versions} />
        </section>
      </Stack>
    </Page>
  );
}

function describe(opening: { readonly title: string } | null, isOwn: boolean): string {
  if (isOwn)
    return opening ? `Said for ${opening.title} alone.` : "Said for every opening without its own words.";
  return opening
    ? "This opening says what the company says. Saving gives it words of its own."
    : "The built-in words count. Saving gives the company its own.";
}
