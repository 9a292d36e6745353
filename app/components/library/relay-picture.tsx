import { Sideways } from "#app/ui/sideways.tsx";
import classes from "./relay-picture.module.css";

const STAGES = [
  { x: 10, title: "Interview 1", words: ["plan, then ask"] },
  { x: 190, title: "Interview 2", words: ["fills the gaps"] },
  { x: 370, title: "Interview 3", words: ["looks again"] },
  { x: 550, title: "Debrief", words: ["everything opens"] },
] as const;
const WIDTH = 150;
const TOP = 92;
const HEIGHT = 76;

/** The relay: facts go from interview to interview at once, verdicts wait under seal for the debrief. */
export function RelayPicture() {
  return (
    <figure className={classes["figure"]}>
      <p className={classes["openWords"]}>
        Facts travel at once: questions asked, what is still open, how they talk
      </p>
      {/* On a phone the picture is wider than the page and scrolls, because shrunk words help nobody. */}
      <Sideways label="Picture of a loop">
        <svg
          viewBox="0 36 710 196"
          className={classes["picture"]}
          role="img"
          aria-labelledby="relay-title relay-words"
        >
          <title id="relay-title">How a loop hands over</title>
          <desc id="relay-words">
            Three interviews and a debrief in a row. From each interview to the next, facts travel at once:
            which questions were asked, what is still open, how the candidate talks. Ratings and levels go
            another way, sealed, straight to the debrief.
          </desc>
          {STAGES.slice(0, -1).map(({ x }) => (
            <g key={x}>
              <path
                d={`M ${x + WIDTH / 2} ${TOP} C ${x + WIDTH / 2} 40, ${x + 180 + WIDTH / 2} 40, ${x + 180 + WIDTH / 2} ${TOP - 10}`}
                className={classes["open"]}
              />
              <path
                d={`M ${x + 180 + WIDTH / 2 - 6} ${TOP - 11} h 12 l -6 10 z`}
                className={classes["openHead"]}
              />
              <circle cx={x + WIDTH / 2} cy={TOP} r={4} className={classes["openDot"]} />
            </g>
          ))}
          {STAGES.map(({ x, title, words }) => (
            <g key={x}>
              <rect x={x} y={TOP} width={WIDTH} height={HEIGHT} rx={10} className={classes["box"]} />
              <text x={x + WIDTH / 2} y={TOP + 34} textAnchor="middle" className={classes["title"]}>
                {title}
              </text>
              <text x={x + WIDTH / 2} y={TOP + 55} textAnchor="middle" className={classes["words"]}>
                {words[0]}
              </text>
            </g>
          ))}
          {STAGES.slice(0, -1).map(({ x }, index) => (
            <path
              key={x}
              d={`M ${x + WIDTH / 2} ${TOP + HEIGHT} V ${196 + index * 12} H ${590 + index * 25} V ${TOP + HEIGHT + 2}`}
              className={classes["sealed"]}
            />
          ))}
        </svg>
      </Sideways>
      <p className={classes["sealedWords"]}>
        Verdicts wait under seal: ratings, levels, recommendations, private notes
      </p>
    </figure>
  );
}
