import { Input } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { useId, useRef, useState } from "react";
import type { DragEvent } from "react";
import classes from "./file-field.module.css";

export type FileFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly accept: string;
  readonly error?: string | undefined;
  readonly multiple?: boolean;
  readonly required?: boolean;
  /** Called with the field when somebody chose or dropped files. */
  readonly onChoose?: (input: HTMLInputElement) => void;
};

/**
 * Files of a form, chosen or dropped; the browser's own field, so that it works without scripts. A file dropped beside the field is refused: the browser would leave the page for it.
 */
export function FileField({
  name,
  label,
  description,
  accept,
  error,
  multiple = false,
  required = false,
  onChoose,
}: FileFieldProps) {
  const id = useId();
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
      <Input.Wrapper id={id} label={label} description={description} error={error} required={required}>
        <Input
          component="input"
          type="file"
          id={id}
          name={name}
          accept={accept}
          multiple={multiple}
          required={required}
          error={error !== undefined}
          onChange={(event) => onChoose?.(event.currentTarget)}
          aria-describedby={`${id}-description${error === undefined ? "" : ` ${id}-error`}`}
          classNames={{ input: classes["input"] ?? "" }}
        />
      </Input.Wrapper>
    </div>
  );
}
