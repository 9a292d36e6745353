import { Alert, Button, Text } from "@mantine/core";

export type OpenRequest = {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
};

/** What the candidate has asked for on their page and nobody has answered yet. */
export function OpenRequests({ requests }: { readonly requests: readonly OpenRequest[] }) {
  return requests.map((request) => (
    <Alert
      key={request.id}
      color="orange"
      title={request.kind === "reschedule" ? "The candidate asks for another time" : "The candidate asks"}
    >
      <Text style={{ whiteSpace: "pre-wrap" }}>{request.text}</Text>
      <form method="post">
        <input type="hidden" name="intent" value="resolve-request" />
        <input type="hidden" name="requestId" value={request.id} />
        <Button type="submit" variant="light" size="xs" mt="xs">
          Mark as answered
        </Button>
      </form>
    </Alert>
  ));
}
