import { Anchor, Box, Container, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./careers-frame.module.css";
import { textBlocks } from "./text-blocks.ts";

/** The frame of every page that candidates see: the company's name, wide margins, no account. */
export function CareersFrame({
  companyName,
  children,
}: {
  readonly companyName: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={classes["page"]}>
      <Box component="header" className={classes["header"]}>
        <Container size={880} px={{ base: "md", sm: "xl" }}>
          <Group justify="space-between" h={64}>
            <Anchor href="/careers" underline="never" fw={700} c="inherit" size="lg">
              {companyName}
            </Anchor>
            <Anchor href="/careers" size="sm">
              All openings
            </Anchor>
          </Group>
        </Container>
      </Box>
      <Container
        component="main"
        size={880}
        px={{ base: "md", sm: "xl" }}
        py={{ base: 32, sm: 56 }}
        id="main"
      >
        {children}
      </Container>
      <Container component="footer" size={880} px={{ base: "md", sm: "xl" }} pb={40}>
        <Text size="sm" c="dimmed">
          We read every application. What you send is used for this hiring process only.
        </Text>
      </Container>
    </div>
  );
}

/** Plain text of an opening as paragraphs and lists. */
export function PlainText({ text }: { readonly text: string }) {
  return (
    <div className={classes["prose"]}>
      {textBlocks(text).map(({ kind, lines }, index) =>
        kind === "paragraph" ? (
          <p key={index}>{lines.join(" ")}</p>
        ) : (
          <ul key={index}>
            {lines.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}
