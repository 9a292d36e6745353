import { Button, FileButton } from "@mantine/core";
import { useRef } from "react";
import { IconUpload } from "#app/ui/icons.ts";

/** Files larger than this are no rubric and no question bank; the largest bank we know is a tenth of it. */
const MOST_BYTES = 5_000_000;

/** A button that reads a JSON file in the browser and hands on its text; nothing is stored by it. */
export function FileReaderButton({
  label,
  onText,
  onProblem,
}: {
  readonly label: string;
  readonly onText: (text: string, fileName: string) => void;
  readonly onProblem: (problem: string) => void;
}) {
  const reset = useRef<() => void>(null);
  async function read(file: File | null) {
    if (!file) return;
    // So that the same file, mended, can be chosen again.
    reset.current?.();
    if (file.size > MOST_BYTES) onProblem(`${file.name} is larger than 5 MB. Choose an exported JSON file.`);
    else onText(await file.text(), file.name);
  }
  return (
    <FileButton onChange={(file) => void read(file)} accept="application/json,.json" resetRef={reset}>
      {(props) => (
        <Button {...props} variant="default" leftSection={<IconUpload size={16} />}>
          {label}
        </Button>
      )}
    </FileButton>
  );
}
