import { List } from "@mantine/core";

/** What the last try to change an interview was asked about, and what was sent with it. */
export type Asked = {
  readonly breaks: readonly string[];
  readonly sent: Readonly<Record<string, string>>;
};

/** What the last try was asked about, if it was this act, field by field; null otherwise. */
export function askedOf(answer: unknown, act: Readonly<Record<string, string>>): Asked | null {
  if (typeof answer !== "object" || answer === null || !("breaks" in answer) || !("sent" in answer))
    return null;
  const asked = answer as Asked;
  const isThis = Object.entries(act).every(([name, value]) => asked.sent[name] === value);
  return isThis ? asked : null;
}

/** What a change would break, said in its form, which accepts exactly that when it is sent once more. */
export function Breaks({ asked }: { readonly asked: Asked }) {
  return (
    <List size="sm" mb="xs" aria-label="What this would break">
      {asked.breaks.map((words) => (
        <List.Item key={words}>
          <input type="hidden" name="accepts" value={words} />
          {words}
        </List.Item>
      ))}
    </List>
  );
}
