import { z } from "zod";
import {
  Application,
  DayNews,
  Instant,
  Link,
  Meeting,
  Name,
  OwnPart,
  ToCandidate,
  ToInterviewer,
} from "./template-props.ts";

/** The mails about days to choose from, interviews, their plans and their scorecards: see `templates.ts`. */
export const INTERVIEW_TEMPLATES = {
  "choose-a-day": {
    label: "Days to choose from",
    toCandidate: true,
    props: z.object({
      ...ToCandidate,
      /** Several interviews on one day, or the time of a single one. */
      wholeDay: z.boolean(),
      starts: z.array(Instant),
      /** When each is over, and until when it is kept free; none in mails of earlier versions. */
      ends: z.array(Instant).default([]),
      keptUntil: z.array(Instant).default([]),
      /** Where each is, for those in one of our rooms. */
      addresses: z.array(z.string()).default([]),
      /** Until when all of them are kept free. */
      until: Instant,
      timeZone: z.string(),
    }),
  },
  "interview-invitation": {
    label: "Interview invitation",
    toCandidate: true,
    props: z.object({ ...ToCandidate, ...Meeting, interviewerName: Name }),
  },
  "day-invitation": {
    label: "Invitation to a day of interviews",
    toCandidate: true,
    props: z.object({ ...ToCandidate, ...DayNews }),
  },
  "interview-invitation-interviewer": {
    label: "Interview to hold",
    toCandidate: false,
    props: z.object({
      ...ToInterviewer,
      ...Meeting,
      part: z.enum(["interviewer", "shadow"]).default("interviewer"),
      /** Names of the focus competencies. */
      focus: z.array(z.string()).default([]),
      interviewUrl: Link,
    }),
  },
  "interview-changed": {
    label: "Interview changed",
    toCandidate: true,
    props: z.object({
      ...ToCandidate,
      ...Meeting,
      interviewerName: Name,
      /** When it would have been, if the time changed. */
      formerStartsAt: Instant.nullable().default(null),
    }),
  },
  "interview-changed-interviewer": {
    label: "Interview changed, to its interviewer",
    toCandidate: false,
    props: z.object({
      ...ToInterviewer,
      ...Meeting,
      ...OwnPart,
      formerStartsAt: Instant.nullable().default(null),
      interviewUrl: Link,
    }),
  },
  "interview-cancelled": {
    label: "Interview cancelled",
    toCandidate: true,
    props: z.object({
      ...ToCandidate,
      interviewName: z.string(),
      startsAt: Instant,
      timeZone: z.string(),
      /** What happens now, in the recruiter's words. */
      nextStep: z.string().default(""),
    }),
  },
  "interview-cancelled-interviewer": {
    label: "Interview cancelled, to its interviewer",
    toCandidate: false,
    props: z.object({
      ...ToInterviewer,
      interviewName: z.string(),
      startsAt: Instant,
      timeZone: z.string(),
      reason: z.string().default(""),
      /** Whether it takes place without the reader. */
      goesOn: z.boolean().default(false),
    }),
  },
  "day-changed": {
    label: "Several interviews changed",
    toCandidate: true,
    props: z.object({ ...ToCandidate, ...DayNews }),
  },
  "day-cancelled": {
    label: "Several interviews cancelled",
    toCandidate: true,
    props: z.object({ ...ToCandidate, ...DayNews }),
  },
  "day-changed-interviewer": {
    label: "Several interviews changed, to an interviewer",
    toCandidate: false,
    props: z.object({ ...ToInterviewer, ...DayNews, reason: z.string().default(""), interviewsUrl: Link }),
  },
  "plan-changed": {
    label: "Plan of an interview changed",
    toCandidate: false,
    props: z.object({
      ...ToInterviewer,
      interviewName: z.string(),
      startsAt: Instant,
      timeZone: z.string(),
      /** What happened to the loop, such as an interview that was cancelled. */
      because: z.string(),
      /** Who changed the plan by hand; null where the loop was planned anew. */
      byHand: z.string().nullable().default(null),
      /** Titles of the questions that came and went. */
      added: z.array(z.string()).default([]),
      removed: z.array(z.string()).default([]),
      interviewUrl: Link,
    }),
  },
  "scorecard-reminder": {
    label: "Scorecard reminder",
    toCandidate: false,
    props: z.object({
      ...ToInterviewer,
      interviewName: z.string(),
      /** When the interview ended. */
      endedAt: Instant,
      timeZone: z.string(),
      scorecardUrl: Link,
    }),
  },
  "scorecard-missing": {
    label: "Scorecard stays out",
    toCandidate: false,
    props: z.object({
      recruiterName: Name,
      interviewerName: Name,
      candidateName: Name,
      ...Application,
      interviewName: z.string(),
      endedAt: Instant,
      timeZone: z.string(),
      applicationUrl: Link,
    }),
  },
  "interview-preparation": {
    label: "Prepare an interview",
    toCandidate: false,
    props: z.object({ ...ToInterviewer, ...Meeting, interviewUrl: Link }),
  },
} as const;
