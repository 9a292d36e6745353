import { Anchor, Box, Container, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./careers-frame.module.css";

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

/** Plain text of an opening as paragraphs and lists: blank lines part, lines with a dash list. */
export function PlainText({ text }: { readonly text: string }) {
  const blocks = text.split(/\n\s*\n/).filter((block) => block.trim() !== "");
  return (
    <div className={classes["prose"]}>
      {blocks.map((block, index) => {
        const lines = block.split("\n").map((line) => line.trim());
        const isList = lines.every((line) => /^[-•*]\s/.test(line));
        if (!isList) return <p key={index}>{lines.join(" ")}</p>;
        return (
          <ul key={index}>
            {lines.map((line, at) => (
              <li key={at}>{line.replace(/^[-•*]\s+/, "")}</li>
            ))}
          </ul>
        );
      })}
    </div>
  );
}
