import { meetingUid } from "#app/platform/calendar/ics.server.ts";

/** What our own people's calendars call an interview, in mails, files and feeds alike. */
export function insideMeeting(
  ctx: { readonly baseUrl: string },
  about: {
    readonly interview: { readonly id: string; readonly name: string };
    readonly candidateName: string;
    readonly openingTitle: string;
  },
) {
  const { interview, candidateName, openingTitle } = about;
  return {
    uid: meetingUid(interview.id, ctx.baseUrl),
    title: `${interview.name}: ${candidateName}`,
    description: `${openingTitle}. ${ctx.baseUrl}/interviews/${interview.id}`,
  };
}
