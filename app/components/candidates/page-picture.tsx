import { useEffect, useRef, useState } from "react";
import { drawPdf } from "./draw-pdf.ts";
import classes from "./page-picture.module.css";

export type PageRun = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
};

export type PicturedPage = {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly PageRun[];
};

export type Region = {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** What is lit, and how sure its reading is, in words. */
export type Lit = Region & { readonly note: string };

type PagePictureProps = {
  readonly documentId: string;
  readonly fileType: string;
  readonly pages: readonly PicturedPage[];
  /** Where the value stands that somebody looks at. */
  readonly lit: Lit | undefined;
};

/**
 * The pages of a resume with one region lit. A PDF and a photograph are shown as they are; a file without pages, and
 * one that cannot be drawn, as its text where it was read.
 */
export function PagePicture({ documentId, fileType, pages, lit }: PagePictureProps) {
  const box = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(0);
  const address = `/files/${documentId}`;
  useEffect(() => {
    if (fileType !== "pdf") return;
    let shown = true;
    const canvases = [...(box.current?.querySelectorAll("canvas") ?? [])];
    drawPdf(address, canvases).then(
      (count) => shown && setDrawn(count),
      () => shown && setDrawn(0),
    );
    return () => {
      shown = false;
    };
  }, [address, fileType]);
  // A file without pages has no margins of its own.
  const paged = fileType === "pdf" || fileType === "png" || fileType === "jpeg";
  const photographed = fileType === "png" || fileType === "jpeg";
  return (
    <div ref={box} className={classes["pages"]} role="region" aria-label="Pages of the resume" tabIndex={0}>
      {pages.map((page, index) => (
        <figure
          key={page.number}
          className={classes["page"]}
          data-flow={!paged || undefined}
          aria-label={`Page ${page.number}`}
        >
          <div className={classes["sheet"]}>
            {fileType === "pdf" ? (
              <canvas className={classes["canvas"]} data-drawn={index < drawn || undefined} />
            ) : null}
            {photographed ? <img className={classes["photo"]} src={`${address}?as=picture`} alt="" /> : null}
            {photographed || index < drawn ? null : <PageText page={page} />}
            {lit?.page === page.number ? <Light region={lit} page={page} /> : null}
          </div>
        </figure>
      ))}
    </div>
  );
}

/** The text of a page where it stands. */
function PageText({ page }: { readonly page: PicturedPage }) {
  return (
    <svg viewBox={`0 0 ${page.width} ${page.height}`} className={classes["text"]} aria-hidden>
      {page.runs.map((run, index) => (
        <text
          key={index}
          x={run.x}
          y={run.y + run.size}
          fontSize={run.size}
          fontWeight={run.bold ? 700 : 400}
          textLength={run.width > 0 ? run.width : undefined}
          lengthAdjust="spacingAndGlyphs"
        >
          {run.text}
        </text>
      ))}
    </svg>
  );
}

const MARGIN = 2;

/** Scrolls the pages, and nothing else, to where it appears. */
function Light({ region, page }: { readonly region: Lit; readonly page: PicturedPage }) {
  const share = (length: number, whole: number): string => `${(100 * length) / whole}%`;
  return (
    <div
      key={`${region.x} ${region.y}`}
      ref={(light) => light && bringIntoSight(light)}
      className={classes["light"]}
      style={{
        left: share(region.x - MARGIN, page.width),
        top: share(region.y - MARGIN, page.height),
        width: share(region.width + 2 * MARGIN, page.width),
        height: share(region.height + 2 * MARGIN, page.height),
      }}
    >
      <span className={classes["note"]} data-right={region.x > page.width * 0.7 || undefined}>
        {region.note}
      </span>
    </div>
  );
}

function bringIntoSight(light: HTMLElement): void {
  const figure = light.closest("figure");
  const pages = figure?.parentElement;
  if (!figure || !pages || pages.scrollHeight <= pages.clientHeight) return;
  const top = figure.offsetTop + light.offsetTop;
  const seen = top >= pages.scrollTop && top + light.offsetHeight <= pages.scrollTop + pages.clientHeight;
  if (!seen) pages.scrollTo({ top: top - pages.clientHeight / 3 });
}

/** The piece of a page around a region, as its text: for narrow screens, where the page is out of sight. */
export function RegionCrop({
  region,
  pages,
}: {
  readonly region: Region;
  readonly pages: readonly PicturedPage[];
}) {
  const page = pages.find((one) => one.number === region.page);
  if (!page) return null;
  const [left, top] = [Math.max(0, region.x - 12), Math.max(0, region.y - 10)];
  const width = Math.min(page.width - left, Math.max(region.width + 24, 220));
  const near = page.runs.filter((run) => run.y > top - 20 && run.y < region.y + region.height + 20);
  return (
    <svg viewBox={`${left} ${top} ${width} ${region.height + 20}`} className={classes["crop"]} aria-hidden>
      <rect
        x={region.x - MARGIN}
        y={region.y - MARGIN}
        width={region.width + 2 * MARGIN}
        height={region.height + 2 * MARGIN}
        className={classes["cropLight"]}
      />
      {near.map((run, index) => (
        <text
          key={index}
          x={run.x}
          y={run.y + run.size}
          fontSize={run.size}
          fontWeight={run.bold ? 700 : 400}
        >
          {run.text}
        </text>
      ))}
    </svg>
  );
}
