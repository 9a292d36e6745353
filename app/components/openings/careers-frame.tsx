import { Anchor, Box, Container, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./careers-frame.module.css";
import { postingBlocks } from "./text-blocks.ts";

const WIDTH = 1000;
const SIDES = { base: "md", sm: "xl" } as const;

/** The frame of every page that candidates see: the company's name, wide margins, no account. */
export function CareersFrame({
  companyName,
  hero,
  children,
}: {
  readonly companyName: string;
  /** What the page begins with, on a band of its own. */
  readonly hero?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={classes["page"]}>
      <Box component="header" className={classes["header"]}>
        <Container size={WIDTH} px={SIDES}>
          <Group justify="space-between" h={64} wrap="nowrap">
            <Anchor href="/careers" underline="never" c="inherit" className={classes["brand"]}>
              <span className={classes["mark"]} aria-hidden>
                {[...companyName.trim()][0]?.toUpperCase() ?? ""}
              </span>
              {companyName}
            </Anchor>
            <Anchor href="/careers" size="sm" className={classes["all"]}>
              All openings
            </Anchor>
          </Group>
        </Container>
      </Box>
      <main id="main">
        {hero ? (
          <div className={classes["hero"]}>
            <Container size={WIDTH} px={SIDES}>
              {hero}
            </Container>
          </div>
        ) : null}
        <Container size={WIDTH} px={SIDES} py={{ base: 32, sm: 48 }}>
          {children}
        </Container>
      </main>
      <Box component="footer" className={classes["footer"]}>
        <Container size={WIDTH} px={SIDES}>
          <Text size="sm" c="dimmed">
            We read every application. What you send is used for this hiring process only.
          </Text>
        </Container>
      </Box>
    </div>
  );
}

/** Plain text of an opening as headings, paragraphs and lists. */
export function PlainText({ text }: { readonly text: string }) {
  return (
    <div className={classes["prose"]}>
      {postingBlocks(text).map(({ kind, lines }, index) => {
        if (kind === "heading") return <h2 key={index}>{lines.join(" ")}</h2>;
        if (kind === "paragraph") return <p key={index}>{lines.join(" ")}</p>;
        return (
          <ul key={index}>
            {lines.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        );
      })}
    </div>
  );
}
