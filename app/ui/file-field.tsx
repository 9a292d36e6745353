import { FileInput } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { useRef, useState } from "react";
import type { DragEvent } from "react";
import classes from "./file-field.module.css";
import { IconUpload } from "./icons.ts";

export type FileFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly accept: string;
  readonly error?: string | undefined;
  readonly multiple?: boolean;
  readonly required?: boolean;
};

/** Files of a form, chosen or dropped. A file dropped beside the field is refused: the browser would leave the page for it. */
export function FileField({ multiple = false, ...field }: FileFieldProps) {
  const box = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  useWindowEvent("dragover", (event) => event.preventDefault());
  useWindowEvent("drop", (event) => event.preventDefault());

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const input = box.current?.querySelector<HTMLInputElement>("input[type=file]");
    const dropped = [...event.dataTransfer.files].slice(0, multiple ? undefined : 1);
    if (!input || dropped.length === 0) return;
    const chosen = new DataTransfer();
    for (const file of dropped) chosen.items.add(file);
    input.files = chosen.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  return (
    <div
      ref={box}
      role="presentation"
      className={classes["box"]}
      data-over={over || undefined}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileInput
        {...field}
        multiple={multiple}
        leftSection={<IconUpload size={16} />}
        placeholder={multiple ? "Choose files, or drop them here" : "Choose a file, or drop it here"}
      />
    </div>
  );
}
