import type { DayItem } from "#app/hiring/mail/template-props.ts";
import { shortMoment } from "#app/hiring/mail/wording.ts";
import { MeetingFacts } from "./meeting-facts.tsx";
import { PART_WORDS } from "./part-words.ts";
import { Words } from "./parts.tsx";

/** What became of several interviews, one after the other. */
export function ChangedMeetings({
  items,
  timeZone,
}: {
  readonly items: readonly DayItem[];
  readonly timeZone: string;
}) {
  return items.map((item) =>
    item.word === "cancellation" ? (
      <Words key={item.interviewId}>
        {item.interviewName} on {shortMoment(item.startsAt, timeZone)}{" "}
        {item.goesOn ? "takes place without you." : "will not take place."}
      </Words>
    ) : (
      <MeetingFacts
        key={item.interviewId}
        meeting={{ ...item, timeZone }}
        more={[
          { label: "With", value: item.interviewerName },
          { label: item.otherPart ? "You now" : "You", value: item.part ? PART_WORDS[item.part] : "" },
          {
            label: "Before",
            value: item.formerStartsAt === null ? "" : shortMoment(item.formerStartsAt, timeZone),
          },
        ]}
      />
    ),
  );
}
