import { wordChanges } from "#app/hiring/library/word-changes.ts";
import classes from "./word-diff.module.css";

/** A text with what went out of it struck through and what came in underlined; also read out as such. */
export function WordDiff({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <span className={classes["text"]}>
      {wordChanges(before, after).map(({ kind, text }, index) => {
        if (kind === "same") return <span key={index}>{text}</span>;
        const Tag = kind === "gone" ? "del" : "ins";
        return (
          <Tag key={index} className={classes[kind]}>
            <span className="visually-hidden">{kind === "gone" ? " removed: " : " added: "}</span>
            {text}
          </Tag>
        );
      })}
    </span>
  );
}

/** Two short values, the former struck through and the latter beside it. */
export function ValueDiff({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <span className={classes["text"]}>
      {before === "" ? null : (
        <del className={classes["gone"]}>
          <span className="visually-hidden">removed: </span>
          {before}
        </del>
      )}{" "}
      {after === "" ? null : (
        <ins className={classes["new"]}>
          <span className="visually-hidden">added: </span>
          {after}
        </ins>
      )}
    </span>
  );
}
