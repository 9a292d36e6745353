import { Button, Card, Group, Stack, TextInput, Title } from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { ChannelCard, ChannelHears } from "#app/components/openings/channel-card.tsx";
import { ChannelSchema, HearsChangeSchema } from "#app/hiring/openings/channel.ts";
import { readFields, readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert, fieldProblem } from "#app/ui/problem-alert.tsx";
import { UpLink } from "#app/ui/up-link.tsx";
import { addChannel } from "#app/use-cases/openings/add-channel.server.ts";
import { changeChannel } from "#app/use-cases/openings/change-channel.server.ts";
import { listChannels } from "#app/use-cases/openings/list-channels.server.ts";
import { removeChannel } from "#app/use-cases/openings/remove-channel.server.ts";
import { tryChannel } from "#app/use-cases/openings/try-channel.server.ts";

const INTENTS = ["add", "change", "try", "remove"] as const;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Chat channels, ${page?.opening.title ?? "Opening"} · Baton` },
];

export async function loader(args: LoaderFunctionArgs) {
  return asPerson(args, (ctx) => listChannels(ctx, param(args, "openingId")));
}

export async function action(args: ActionFunctionArgs) {
  return asPerson(args, async (ctx) => {
    const openingId = param(args, "openingId");
    await listChannels(ctx, openingId);
    const form = await args.request.formData();
    const intent = readIntent(form, INTENTS);
    const here = `/openings/${openingId}/channels`;
    const channelId = textOf(form, "channelId");
    switch (intent) {
      case "add": {
        const read = readFields(form, ChannelSchema, ["hears"]);
        if (!read.ok) return data(read, { status: 400 });
        await addChannel(ctx, { openingId, ...read.value });
        return redirectWithToast(here, { message: "Added. Write a line to it to see it arrive." });
      }
      case "change": {
        const read = readFields(form, HearsChangeSchema, ["hears"]);
        if (!read.ok) return data({ ...read, channelId }, { status: 400 });
        await changeChannel(ctx, { openingId, channelId, ...read.value });
        return redirectWithToast(here, { message: "Changed. It hears of what is new from now on." });
      }
      case "try":
        await tryChannel(ctx, { openingId, channelId });
        return redirectWithToast(here, { message: "Written. Look whether it has arrived." });
      case "remove":
        await removeChannel(ctx, { openingId, channelId });
        return redirectWithToast(here, {
          message: "Removed. The channel hears no more, and its address is gone.",
        });
    }
  });
}

export default function ChannelsPage() {
  const { opening, channels } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<UpLink to={`/openings/${opening.id}`}>{opening.title}</UpLink>}
        title="Chat channels"
        description="Slack and what speaks like it hear of this opening. Everybody in a channel reads along, so messages name no candidate and no verdict."
      />
      <ProblemAlert answer={answer} />
      <Stack gap="lg">
        {channels.map((channel) => (
          <ChannelCard key={channel.id} channel={channel} busy={busy} fault={faultAt(answer, channel.id)} />
        ))}
        <Form method="post" key={channels.length}>
          <Card component="section" aria-labelledby="add">
            <Title order={2} size="h4" id="add" mb="sm">
              Add a channel
            </Title>
            <Stack gap="md">
              <TextInput
                name="url"
                type="url"
                label="Address of its incoming webhook"
                description="Whoever has it can write to the channel, so it is not shown again."
                placeholder="https://hooks.slack.com/services/…"
                autoComplete="off"
                error={fieldProblem(answer, "url")}
                required
              />
              <ChannelHears defaultValue={[]} fault={faultAt(answer, "")} />
              <Group>
                <Button type="submit" name="intent" value="add" loading={busy}>
                  Add
                </Button>
              </Group>
            </Stack>
          </Card>
        </Form>
      </Stack>
    </Page>
  );
}

/** Why what a channel is to hear was refused; an empty id is the one to be added. */
function faultAt(answer: unknown, channelId: string): string | undefined {
  const of =
    typeof answer === "object" && answer !== null && "channelId" in answer ? String(answer.channelId) : "";
  return of === channelId ? fieldProblem(answer, "hears") : undefined;
}
