import { Title } from "@mantine/core";
import classes from "./careers.module.css";

type Session = { readonly kind: "phone" | "onsite"; readonly number: number; readonly minutes: number };

/** What happens after somebody has applied, step by step, from the opening's own plan. */
export function HowWeHire({
  sessions,
  readWithin,
}: {
  readonly sessions: readonly Session[];
  /** Working days until somebody who applied hears from us, as the company promises. */
  readonly readWithin: number;
}) {
  const days = readWithin === 1 ? "one working day" : `${readWithin} working days`;
  const onsite = sessions.filter((session) => session.kind === "onsite");
  const steps = [
    { title: "Your resume", text: `A person reads it, and you hear from us within ${days}.` },
    ...sessions
      .filter((session) => session.kind === "phone")
      .map(({ number, minutes }) => ({
        title: number === 1 ? "A first talk" : "A second talk",
        text: `On the phone, ${minutes} minutes.`,
      })),
    {
      title: onsite.length === 1 ? "One interview" : `${inWords(onsite.length)} interviews close together`,
      text: "Each is about a different part of the work, with time for your questions.",
    },
    { title: "An answer either way", text: "We decide on evidence, and you hear what we decided." },
  ];
  return (
    <section aria-labelledby="how-we-hire">
      <Title order={2} size="h3" mt={40} mb="lg" id="how-we-hire">
        How we hire
      </Title>
      <ol className={classes["steps"]}>
        {steps.map(({ title, text }) => (
          <li key={title}>
            <span className={classes["stepTitle"]}>{title}</span>
            {text}
          </li>
        ))}
      </ol>
    </section>
  );
}

function inWords(count: number): string {
  return ["No", "One", "Two", "Three", "Four", "Five", "Six"][count] ?? String(count);
}
