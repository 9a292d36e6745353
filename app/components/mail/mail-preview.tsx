import { Tabs, Text } from "@mantine/core";
import { forPreview } from "./preview-html.ts";
import classes from "./mail.module.css";

export type MailPreviewProps = {
  readonly words: { readonly subject: string; readonly html: string; readonly text: string };
  readonly to: { readonly name: string; readonly email: string };
  /** Pixels of the letter; the rest is scrolled to. */
  readonly height?: number;
};

/** A mail as its reader will see it, with its plain text version. Give it what `renderMail` answers. */
export function MailPreview({ words, to, height = 560 }: MailPreviewProps) {
  return (
    <section className={classes["preview"]} aria-label="The mail">
      <dl className={classes["head"]}>
        <div>
          <dt>To</dt>
          <dd>{to.name.trim() === "" ? to.email : `${to.name} <${to.email}>`}</dd>
        </div>
        <div>
          <dt>Subject</dt>
          <dd className={classes["subject"]}>{words.subject}</dd>
        </div>
      </dl>
      <Tabs defaultValue="letter" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="letter">Mail</Tabs.Tab>
          <Tabs.Tab value="text">Plain text</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="letter">
          <iframe
            title={`Mail: ${words.subject}`}
            sandbox=""
            srcDoc={forPreview(words.html)}
            className={classes["letter"]}
            style={{ height }}
          />
          <Text size="xs" c="dimmed" px="md" py={6}>
            Links are off in this preview; the plain text shows where they lead.
          </Text>
        </Tabs.Panel>
        <Tabs.Panel value="text">
          <pre className={classes["text"]}>{words.text}</pre>
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}
