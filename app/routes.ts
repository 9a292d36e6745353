import { index, layout, route } from "@remix-run/route-config";
import type { RouteConfig } from "@remix-run/route-config";

/** Every URL of the product, on one page. */
export default [
  // the door: set-up, sign-in, invitations
  index("routes/people/start.ts"),
  route("setup", "routes/people/set-up.tsx"),
  route("sign-in", "routes/people/sign-in.tsx"),
  route("sign-in/link", "routes/people/sign-in-link.tsx"),
  route("sign-out", "routes/people/sign-out.ts"),
  route("invitations/:token", "routes/people/accept-invitation.tsx"),

  // careers pages and the candidate's private page
  route("careers", "routes/careers/careers.tsx"),
  route("careers/:slug", "routes/careers/careers-opening.tsx"),
  route("careers/:slug/apply", "routes/careers/apply.tsx"),
  route("careers/:slug/resume", "routes/careers/upload-resume.ts"),
  route("sitemap.xml", "routes/careers/sitemap.ts"),
  route("robots.txt", "routes/careers/robots.ts"),
  route("status/:token", "routes/status/status.tsx"),
  route("status/:token/preparation", "routes/status/preparation.tsx"),

  // resource routes: no page of their own
  route("interviews/:interviewId/invite.ics", "routes/interviews/calendar-file.ts"),
  route("calendar/:file", "routes/interviews/calendar-feed.ts"),
  route("search/names", "routes/search/names.ts"),
  route("search/values", "routes/search/values.ts"),
  route("files/:documentId", "routes/files/file.ts"),
  route("applications/:applicationId/rejection-preview", "routes/applications/rejection-preview.ts"),
  route("webhooks/resend", "routes/mail/resend-webhook.ts"),
  route("screening/:openingId/card", "routes/screening/card.ts"),
  route("screening/:openingId/act", "routes/screening/act.ts"),
  route("changes", "routes/live/changes.ts"),
  route("inbox/count", "routes/reminders/inbox-count.ts"),
  route("rubrics/versions/:versionId/file", "routes/rubrics/rubric-file.ts"),
  route("questions-file", "routes/questions/bank-file.ts"),
  route("file-formats/:format", "routes/library/file-format.ts"),
  route("kept-rooms", "routes/live/kept-rooms.ts"),
  route("openings/:openingId/resumes", "routes/openings/drop-resume.ts"),
  route("company/export/:exportId", "routes/exports/export-file.ts"),

  // a screen of its own, without navigation
  route("interviews/:interviewId/room", "routes/interviews/room.tsx"),

  layout("routes/shell/shell.tsx", [
    // home
    route("home", "routes/home/home.tsx"),
    route("inbox", "routes/reminders/inbox.tsx"),

    // search
    route("search", "routes/search/search.tsx"),

    // screening and candidates
    route("screening", "routes/screening/screening.tsx"),
    route("screening/consistency", "routes/screening/consistency.tsx"),
    route("screening/:openingId", "routes/screening/queue.tsx"),
    route("screening/:openingId/list", "routes/screening/list.tsx"),
    route("candidates", "routes/candidates/candidates.tsx"),
    route("candidates/new", "routes/candidates/new-candidate.tsx"),
    route("candidates/duplicates", "routes/candidates/duplicates.tsx"),
    route("candidates/:candidateId", "routes/candidates/candidate.tsx"),
    route("resumes/:documentId", "routes/candidates/resume.tsx"),
    route("candidates/:candidateId/erase", "routes/candidates/erase-candidate.tsx"),

    // openings and the pipeline
    route("pipeline/:openingId", "routes/pipeline/board.tsx"),
    route("openings", "routes/openings/openings.tsx"),
    route("openings/new", "routes/openings/new-opening.tsx"),
    route("openings/:openingId", "routes/openings/opening.tsx"),
    route("openings/:openingId/channels", "routes/openings/channels.tsx"),
    route("openings/:openingId/edit", "routes/openings/edit-opening.tsx"),

    // applications, debrief and decision
    route("applications/:applicationId", "routes/applications/application.tsx"),
    route("applications/:applicationId/loop", "routes/interviews/loop.tsx"),
    route("applications/:applicationId/resume", "routes/applications/new-resume.tsx"),
    route("applications/:applicationId/schedule", "routes/interviews/schedule.tsx"),
    route("applications/:applicationId/book", "routes/interviews/book.tsx"),
    route("applications/:applicationId/day", "routes/interviews/day.tsx"),
    route("applications/:applicationId/debrief", "routes/debriefs/debrief.tsx"),
    route("applications/:applicationId/decision", "routes/debriefs/decision.tsx"),
    route("applications/:applicationId/offer", "routes/offers/offer.tsx"),

    // interviews
    route("interviews", "routes/interviews/my-interviews.tsx"),
    route("interviews/:interviewId", "routes/interviews/interview.tsx"),
    route("interviews/:interviewId/note", "routes/interviews/note.tsx"),
    route("interviews/:interviewId/scorecard", "routes/scorecards/scorecard.tsx"),
    route("interviews/:interviewId/replay", "routes/interviews/replay.tsx"),

    // library: rubrics and questions
    route("rubrics", "routes/rubrics/rubrics.tsx"),
    route("rubrics/competencies/new", "routes/rubrics/new-competency.tsx"),
    route("rubrics/competencies/words", "routes/rubrics/resume-words.tsx"),
    route("rubrics/versions/:versionId", "routes/rubrics/rubric.tsx"),
    route("rubrics/versions/:versionId/edit", "routes/rubrics/edit-rubric.tsx"),
    route("questions", "routes/questions/questions.tsx"),
    route("questions/new", "routes/questions/new-question.tsx"),
    route("questions/news", "routes/questions/library-news.tsx"),
    route("questions/import", "routes/questions/import-questions.tsx"),
    route("questions/:questionId", "routes/questions/question.tsx"),
    route("questions/:questionId/edit", "routes/questions/edit-question.tsx"),
    route("how-suggestions-work", "routes/library/how-suggestions-work.tsx"),

    // company: mail, people, settings
    route("mail", "routes/mail/outbox.tsx"),
    route("mail/suppressed", "routes/mail/suppressed.tsx"),
    route("mail/wording", "routes/mail/wordings.tsx"),
    route("mail/wording/:template", "routes/mail/wording.tsx"),
    route("mail/letters/new/:openingId", "routes/mail/new-letter.tsx"),
    route("mail/letters/:letterId", "routes/mail/letter.tsx"),
    route("mail/replies/:replyId", "routes/mail/reply.tsx"),
    route("mail/:mailId", "routes/mail/mail.tsx"),
    route("people", "routes/people/people.tsx"),
    route("people/calibration", "routes/people/calibration.tsx"),
    route("people/:personId/interviewing", "routes/people/interviewing.tsx", { id: "interviewing-of" }),
    route("company", "routes/company/company.tsx"),
    route("company/:list", "routes/company/places.tsx"),
    route("company/imports", "routes/imports/imports.tsx"),
    route("company/imports/new", "routes/imports/new-import.tsx"),
    route("company/imports/:importId", "routes/imports/import.tsx"),
    route("company/export", "routes/exports/exports.tsx"),
    route("account", "routes/people/account.tsx"),
    route("account/interviewing", "routes/people/interviewing.tsx", { id: "own-interviewing" }),
  ]),
] satisfies RouteConfig;
