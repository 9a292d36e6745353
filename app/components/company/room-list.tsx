import { Button, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { Form } from "@remix-run/react";
import { fieldProblem } from "#app/ui/problem-alert.tsx";

/** The rooms in which days of interviews are proposed. */
export function RoomList({
  rooms,
  answer,
}: {
  readonly rooms: readonly { readonly id: string; readonly name: string }[];
  readonly answer: unknown;
}) {
  return (
    <Stack component="section" gap="md" mt="xl" aria-labelledby="rooms">
      <div>
        <Title order={2} size="h4" id="rooms">
          Rooms for interviews
        </Title>
        <Text size="sm" c="dimmed">
          Days are proposed in a room that is free. Without any, interviews are proposed by video.
        </Text>
      </div>
      {rooms.map(({ id, name }) => (
        <Form method="post" key={id} preventScrollReset>
          <input type="hidden" name="roomId" value={id} />
          <Group justify="space-between">
            <Text fw={600}>{name}</Text>
            <Button type="submit" name="intent" value="close_room" variant="default" size="xs">
              Close {name}
            </Button>
          </Group>
        </Form>
      ))}
      <Form method="post" key={rooms.length} preventScrollReset>
        <Group align="flex-end" gap="sm">
          <TextInput
            name="roomName"
            label="Name of a room"
            placeholder="Ada, 2nd floor"
            required
            maxLength={120}
            style={{ flex: "1 1 14rem" }}
            error={fieldProblem(answer, "roomName")}
          />
          <Button type="submit" name="intent" value="add_room" variant="default">
            Add room
          </Button>
        </Group>
      </Form>
    </Stack>
  );
}
