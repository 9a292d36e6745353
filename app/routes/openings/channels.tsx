import {
  Alert,
  Anchor,
  Badge,
  Button,
  Card,
  Checkbox,
  Group,
  Stack,
  Text,
  TextInput,
  Title,
} from "@mantine/core";
import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { CHANNEL_KINDS, ChannelSchema, type ChannelKind } from "#app/hiring/openings/channel.ts";
import { counted } from "#app/hiring/counted.ts";
import { readFields, readIntent, textOf } from "#app/platform/http/form.server.ts";
import { asPerson, param } from "#app/platform/http/respond.server.ts";
import { redirectWithToast } from "#app/platform/http/toast.server.ts";
import { IconAlertTriangle } from "#app/ui/icons.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemAlert, fieldProblem } from "#app/ui/problem-alert.tsx";
import { Time } from "#app/ui/time.tsx";
import { addChannel } from "#app/use-cases/openings/add-channel.server.ts";
import { listChannels } from "#app/use-cases/openings/list-channels.server.ts";
import { removeChannel } from "#app/use-cases/openings/remove-channel.server.ts";
import { tryChannel } from "#app/use-cases/openings/try-channel.server.ts";

const INTENTS = ["add", "try", "remove"] as const;
const KINDS = Object.entries(CHANNEL_KINDS) as [ChannelKind, string][];

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
        eyebrow={
          <Anchor component={Link} to={`/openings/${opening.id}`} underline="always" inherit>
            {opening.title}
          </Anchor>
        }
        title="Chat channels"
        description="Slack and what speaks like it hear of this opening. Everybody in a channel reads along, so messages name no candidate and no verdict."
      />
      <ProblemAlert answer={answer} />
      <Stack gap="lg">
        {channels.map((channel) => (
          <Channel key={channel.id} channel={channel} busy={busy} />
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
              <Checkbox.Group label="It hears of" error={fieldProblem(answer, "hears")}>
                <Stack gap={6} mt={6}>
                  {KINDS.map(([kind, label]) => (
                    <Checkbox key={kind} name="hears" value={kind} label={label} />
                  ))}
                </Stack>
              </Checkbox.Group>
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

type Listed = ReturnType<typeof useLoaderData<typeof loader>>["channels"][number];

function Channel({ channel, busy }: { readonly channel: Listed; readonly busy: boolean }) {
  const { id, server, hears, sentAt, problem, lost } = channel;
  return (
    <Card component="section" aria-label={`Channel at ${server}`}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Text fw={600}>{server}</Text>
          <Text size="sm" c="dimmed">
            {sentAt ? (
              <>
                Last message <Time at={sentAt} />
              </>
            ) : (
              "Nothing was written to it yet"
            )}
          </Text>
        </div>
        <Form method="post">
          <input type="hidden" name="channelId" value={id} />
          <Group gap="xs">
            <Button type="submit" name="intent" value="try" size="xs" variant="default" loading={busy}>
              Write a line to it
            </Button>
            <Button type="submit" name="intent" value="remove" size="xs" variant="default" loading={busy}>
              Remove
            </Button>
          </Group>
        </Form>
      </Group>
      <Group gap={6} mt="sm">
        {KINDS.filter(([kind]) => hears.includes(kind)).map(([kind, label]) => (
          <Badge key={kind} variant="default">
            {label}
          </Badge>
        ))}
      </Group>
      {problem || lost > 0 ? (
        <Alert color="orange" icon={<IconAlertTriangle size={18} />} mt="sm">
          {problem} {lost > 0 ? `${counted(lost, "message was", "messages were")} given up.` : ""}
        </Alert>
      ) : null}
    </Card>
  );
}
