/** Everybody who may knock: by what they are to the application, the opening and the people of the test's scene. */
export const ACTORS = [
  "anonymous",
  /** Holds the private link of the application. */
  "candidate",
  "interviewerOn",
  "interviewerOff",
  "manager",
  "otherManager",
  "recruiter",
  "admin",
  "deactivated",
  /** A recruiter who is the candidate of this very application. */
  "self",
] as const;
export type ActorName = (typeof ACTORS)[number];

/** `public`: answered without asking who it is. `allowed`: the policy was passed. The others are refusals. */
export type Expected = "public" | "allowed" | "to sign-in" | "not found" | "forbidden";

type Cells = Readonly<Record<ActorName, Expected>>;
type Change = Partial<Record<ActorName, Expected>>;
type Row = { readonly url: string; readonly how: string; readonly cells: Cells };

const NO_SESSION = { anonymous: "to sign-in", candidate: "to sign-in", deactivated: "to sign-in" } as const;

function everybody(answer: Expected, change: Change = {}): Cells {
  return { ...(Object.fromEntries(ACTORS.map((actor) => [actor, answer])) as Cells), ...change };
}

const open = everybody("public");
const nowhere = everybody("not found");
const signedIn = everybody("allowed", NO_SESSION);

/** Pages of a role: whoever is signed in without it learns that it is not theirs. */
function only(...actors: readonly ActorName[]): Cells {
  const theirs = Object.fromEntries(actors.map((actor) => [actor, "allowed"]));
  return everybody("forbidden", { ...theirs, ...NO_SESSION });
}
const runHiring = only("manager", "otherManager", "recruiter", "admin", "self");
const keepLibrary = only("manager", "otherManager", "admin");
const reviews = only("manager", "admin");
/** A saved search that an interviewer shares nothing of: its posted form names none, so nobody finds it. */
const ownView = everybody("not found", NO_SESSION);
/** An item of the inbox that the posted form does not name. */
const ownItem = everybody("not found", NO_SESSION);
const admins = only("admin");
const importers = only("recruiter", "admin", "self");

/** The posted form names no pair, so those who keep candidates find none. */
const pairsNobody = {
  ...only(),
  recruiter: "not found",
  admin: "not found",
  self: "not found",
} as const;

/** Least sight: who is not on the application, and the candidate themself, must not learn that it is there. */
const OUT_OF_SIGHT = { interviewerOff: "not found", otherManager: "not found", self: "not found" } as const;
const onApplication = everybody("allowed", { ...NO_SESSION, ...OUT_OF_SIGHT });
const runsProcess = { ...onApplication, interviewerOn: "forbidden" } as const;

/** An opening is no secret from a recruiter who applied to it; their own file in it is. */
const onOpening = { ...onApplication, self: "allowed" } as const;
const runsOpening = { ...onOpening, interviewerOn: "forbidden" } as const;
const onPipeline = { ...onOpening, interviewerOn: "not found" } as const;
const onMail = { ...onApplication, interviewerOn: "not found" } as const;
const keepsCandidates = { ...runsProcess, manager: "forbidden" } as const;
const keepsMail = { ...onMail, manager: "forbidden" } as const;
/** Rooms and scorecards are for those who hold the interview; running the process is no key to them. */
const holdsInterview = {
  ...onApplication,
  manager: "forbidden",
  recruiter: "forbidden",
  admin: "forbidden",
} as const;
const sealed = { ...holdsInterview, interviewerOn: "forbidden" } as const;
const reveals = { ...onApplication, interviewerOn: "forbidden", admin: "forbidden" } as const;
/** Of an onsite there is no outcome to set; the phone screen's is its interviewer's to give in the room. */
const OUTCOME = holdsInterview;
/** The key is the link; no session stands in for it. */
const holdsLink = { ...nowhere, candidate: "public" } as const;

function rows(url: string, answers: Readonly<Record<string, Cells>>): readonly Row[] {
  return Object.entries(answers).map(([how, cells]) => ({ url, how, cells }));
}

const writesMail = everybody("not found", {
  ...NO_SESSION,
  recruiter: "allowed",
  admin: "allowed",
  self: "allowed",
});

/** Acts on a thing that the posted form must name; the bare form names none, so even its holder finds nothing. */
const NAMES_A_THING: readonly string[] = ["unthread"];
const namesNothing = { ...holdsInterview, interviewerOn: "not found" } as const;

/** Whoever keeps candidates may take a correction back; the bare form names none. */
const restoresNothing = { ...keepsCandidates, recruiter: "not found", admin: "not found" } as const;

const undoesNothing = {
  ...onApplication,
  interviewerOn: "not found",
  manager: "not found",
  recruiter: "not found",
  admin: "not found",
} as const;

/** What can be done in a room; it is started last, so that no other act finds it running. */
const ROOM_INTENTS = [
  "ask",
  "own",
  "end",
  "rate",
  "react",
  "tag",
  "untag",
  "skip",
  "thread",
  "pull",
  "unthread",
  "signal",
  "unsignal",
  "close",
  "finish",
  "no-show",
  "start",
] as const;

/** The access matrix: a row for every URL and way to ask (GET, or the intent of a POST), a column for everybody. */
export const MATRIX: readonly Row[] = [
  ...rows("/", { GET: signedIn }),
  ...rows("/setup", { GET: nowhere, set_up: nowhere }),
  ...rows("/sign-in", { GET: open, password: open, link: open }),
  ...rows("/sign-in/link", { GET: open, use: open }),
  ...rows("/invitations/:token", { GET: open, accept: open }),

  ...rows("/careers", { GET: open }),
  ...rows("/careers/:slug", { GET: open }),
  ...rows("/careers/:slug/apply", { GET: open, submit: open }),
  ...rows("/careers/:slug/resume", { submit: open }),
  ...rows("/sitemap.xml", { GET: open }),
  ...rows("/robots.txt", { GET: open }),
  ...rows("/status/:token", {
    GET: holdsLink,
    reschedule: holdsLink,
    ask: holdsLink,
    withdraw: holdsLink,
    feedback: holdsLink,
    process_feedback: holdsLink,
    comfort: holdsLink,
    zone: holdsLink,
    choose_day: holdsLink,
    other_days: holdsLink,
  }),
  ...rows("/status/:token/preparation", { GET: holdsLink }),

  ...rows("/interviews/:interviewId/invite.ics", { GET: onApplication }),
  // Whoever has the address reads the calendar, but not that of somebody who was deactivated.
  ...rows("/calendar/:file", { GET: { ...nowhere, interviewerOn: "public" } }),
  ...rows("/search/names", { GET: signedIn }),
  ...rows("/search/values", { GET: signedIn }),
  ...rows("/search", { GET: signedIn, save: signedIn, share: ownView, unshare: ownView, remove: ownView }),
  ...rows("/files/:documentId", { GET: onApplication }),
  ...rows("/applications/:applicationId/rejection-preview", { GET: runsProcess }),
  ...rows("/changes", { GET: onApplication }),
  // Whoever asks is told about themselves only.
  ...rows("/kept-rooms", { GET: signedIn }),

  ...rows("/home", { GET: signedIn }),
  // Everybody's own; the posted form names no item, so nobody finds one.
  ...rows("/inbox", { GET: signedIn, done: ownItem, undo: ownItem, all_done: signedIn }),
  ...rows("/inbox/count", { GET: signedIn }),
  ...rows("/screening", { GET: runHiring }),
  ...rows("/screening/consistency", { GET: runHiring }),
  ...rows("/screening/:openingId", { GET: onPipeline }),
  ...rows("/screening/:openingId/card", { GET: { ...onPipeline, self: "not found" } }),
  ...rows("/screening/:openingId/act", {
    decide: { ...onPipeline, self: "not found" },
    // Their own decision is undone by the person who took it, here the recruiter.
    undo: { ...onPipeline, manager: "forbidden", admin: "forbidden", self: "not found" },
    place: { ...onPipeline, self: "not found" },
    blind: onPipeline,
    keys: onPipeline,
  }),
  ...rows("/screening/:openingId/list", { GET: onPipeline, decline: onPipeline }),
  ...rows("/candidates", { GET: runHiring }),
  ...rows("/candidates/new", {
    GET: only("recruiter", "admin", "self"),
    submit: only("recruiter", "admin", "self"),
  }),
  ...rows("/resumes/:documentId", { GET: onApplication, check: keepsCandidates, restore: restoresNothing }),
  ...rows("/candidates/duplicates", {
    GET: only("recruiter", "admin", "self"),
    merge: pairsNobody,
    dismiss: pairsNobody,
    undo: pairsNobody,
  }),
  ...rows("/candidates/:candidateId", {
    GET: onApplication,
    comfort: keepsCandidates,
    contact: keepsCandidates,
    take_over: keepsCandidates,
    restore_contact: restoresNothing,
    standing: keepsCandidates,
    undo_merge: { ...keepsCandidates, recruiter: "not found", admin: "not found" },
  }),
  ...rows("/candidates/:candidateId/erase", { GET: keepsCandidates, erase: keepsCandidates }),

  ...rows("/pipeline/:openingId", { GET: onPipeline, move: { ...onPipeline, self: "not found" } }),
  ...rows("/openings", { GET: signedIn }),
  ...rows("/openings/new", { GET: runHiring, save: runHiring }),
  ...rows("/openings/:openingId/edit", { GET: runsOpening, save: runsOpening }),
  ...rows("/openings/:openingId/channels", {
    GET: onPipeline,
    add: onPipeline,
    change: onPipeline,
    // The posted form names no channel, so those who keep them find none.
    try: {
      ...onPipeline,
      manager: "not found",
      recruiter: "not found",
      admin: "not found",
      self: "not found",
    },
    remove: {
      ...onPipeline,
      manager: "not found",
      recruiter: "not found",
      admin: "not found",
      self: "not found",
    },
  }),
  ...rows("/openings/:openingId", {
    GET: onOpening,
    paused: runsOpening,
    published: runsOpening,
    closed: runsOpening,
  }),

  ...rows("/applications/:applicationId/debrief", { GET: onApplication, reveal: reveals, decide: sealed }),
  // Sealed until the reveal, for everybody who may see the application.
  ...rows("/applications/:applicationId/decision", { GET: sealed }),
  ...rows("/applications/:applicationId/offer", {
    GET: runsProcess,
    draft: runsProcess,
    extended: runsProcess,
    accepted: runsProcess,
    declined: runsProcess,
    withdrawn: runsProcess,
    welcome: runsProcess,
  }),
  ...rows("/interviews/:interviewId", { GET: onApplication, read: holdsInterview, outcome: OUTCOME }),
  ...rows("/interviews/:interviewId/replay", { GET: onApplication }),
  ...rows("/interviews/:interviewId/room", {
    GET: holdsInterview,
    ...Object.fromEntries(
      ROOM_INTENTS.map((intent) => [intent, NAMES_A_THING.includes(intent) ? namesNothing : holdsInterview]),
    ),
  }),
  ...rows("/interviews/:interviewId/note", { GET: onApplication, amend: holdsInterview }),
  ...rows("/interviews/:interviewId/scorecard", {
    GET: holdsInterview,
    save: holdsInterview,
    submit: holdsInterview,
    revise: holdsInterview,
  }),
  ...rows("/applications/:applicationId/loop", {
    GET: onApplication,
    // The interview that the bare form names is the interviewer's own.
    edit: onApplication,
    anew: onApplication,
    reassign: runsProcess,
    undo: undoesNothing,
  }),
  ...rows("/applications/:applicationId/resume", { GET: keepsCandidates, submit: keepsCandidates }),
  ...rows("/applications/:applicationId/book", {
    GET: runsProcess,
    hold: runsProcess,
    offer: runsProcess,
    confirm: runsProcess,
    let_go: runsProcess,
  }),
  ...rows("/applications/:applicationId/day", {
    GET: runsProcess,
    swap: runsProcess,
    move: runsProcess,
    late: runsProcess,
    cancel: runsProcess,
    cancel_day: runsProcess,
    tell: runsProcess,
  }),
  ...rows("/applications/:applicationId/schedule", {
    GET: runsProcess,
    book: runsProcess,
    rebook: runsProcess,
    cancel: runsProcess,
  }),
  ...rows("/applications/:applicationId", {
    GET: onApplication,
    move: runsProcess,
    promise: runsProcess,
    "resolve-request": runsProcess,
    dispose: runsProcess,
    "tell-rejection": runsProcess,
    reopen: runsProcess,
    "phone-screens": runsProcess,
  }),
  ...rows("/interviews", { GET: signedIn }),

  ...rows("/rubrics/versions/:versionId/file", { GET: signedIn }),
  ...rows("/file-formats/:format", { GET: signedIn }),
  ...rows("/rubrics", { GET: signedIn }),
  ...rows("/rubrics/competencies/new", { GET: keepLibrary, add: keepLibrary }),
  ...rows("/rubrics/competencies/words", { GET: keepLibrary, save: keepLibrary }),
  ...rows("/rubrics/versions/:versionId/edit", { GET: keepLibrary, save: keepLibrary, carry: keepLibrary }),
  ...rows("/rubrics/versions/:versionId", { GET: signedIn, draft: keepLibrary, publish: keepLibrary }),
  ...rows("/questions", { GET: signedIn }),
  ...rows("/how-suggestions-work", { GET: signedIn }),
  ...rows("/questions-file", { GET: keepLibrary }),
  ...rows("/questions/new", { GET: signedIn, propose: signedIn }),
  ...rows("/questions/news", { GET: keepLibrary, take_in: keepLibrary, leave: keepLibrary }),
  ...rows("/questions/import", { GET: keepLibrary, check: keepLibrary, import: keepLibrary }),
  ...rows("/questions/:questionId/edit", { GET: signedIn, propose: signedIn }),
  ...rows("/questions/:questionId", {
    GET: signedIn,
    // The scene's proposal is the other manager's: its author takes it back, and never reviews it.
    withdraw: only("otherManager"),
    difficulty: reviews,
    approve: reviews,
    send_back: reviews,
    retire: keepLibrary,
    restore: keepLibrary,
  }),

  ...rows("/mail", { GET: runHiring }),
  ...rows("/mail/suppressed", { GET: writesMail, submit: everybody("not found", NO_SESSION) }),
  ...rows("/mail/wording", { GET: writesMail }),
  ...rows("/mail/wording/:template", {
    GET: writesMail,
    preview: writesMail,
    save: writesMail,
    restore: writesMail,
    reset: writesMail,
  }),
  ...rows("/mail/replies/:replyId", { GET: onMail }),
  ...rows("/mail/letters/new/:openingId", { GET: writesMail, review: writesMail, send: writesMail }),
  ...rows("/mail/letters/:letterId", {
    GET: writesMail,
    take_back: writesMail,
    hold: writesMail,
    release: writesMail,
    schedule: writesMail,
  }),
  ...rows("/webhooks/resend", { submit: nowhere }),
  ...rows("/mail/:mailId", {
    GET: onMail,
    take_back: keepsMail,
    retry: keepsMail,
    put_aside: keepsMail,
    hold: keepsMail,
    release: keepsMail,
    schedule: keepsMail,
    send_anew: keepsMail,
  }),
  ...rows("/people", {
    GET: admins,
    invite: admins,
    resend: admins,
    revoke: admins,
    change_role: admins,
    deactivate: admins,
    reactivate: admins,
  }),
  ...rows("/people/calibration", { GET: admins }),
  ...rows("/people/:personId/interviewing", {
    GET: { ...admins, interviewerOn: "allowed" },
    save: { ...admins, interviewerOn: "allowed" },
    train: admins,
    // Nobody of the scene is trained in anything, so it is nobody's to sign off.
    sign_off: only(),
    add_calendar: { ...admins, interviewerOn: "allowed" },
    remove_calendar: { ...admins, interviewerOn: "allowed" },
  }),
  ...rows("/account/interviewing", {
    GET: signedIn,
    save: signedIn,
    // What people may assess is set by admins.
    train: admins,
    sign_off: only(),
    add_calendar: signedIn,
    remove_calendar: everybody("not found", NO_SESSION),
  }),
  ...rows("/company", {
    GET: admins,
    save: admins,
    promises: admins,
    holidays: admins,
    off_limits: admins,
    address: admins,
    add_room: admins,
    close_room: admins,
  }),
  ...rows("/company/:list", {
    GET: runHiring,
    add: runHiring,
    change: runHiring,
    retire: runHiring,
    restore: runHiring,
  }),
  ...rows("/company/imports", { GET: importers }),
  ...rows("/company/imports/new", { GET: importers, submit: importers }),
  ...rows("/company/imports/:importId", {
    GET: importers,
    look: importers,
    check: importers,
    change: importers,
    run: importers,
    resume: importers,
    discard: importers,
    revert: importers,
  }),
  ...rows("/company/export", { GET: admins, submit: admins }),
  // Each is its maker's alone.
  ...rows("/company/export/:exportId", { GET: admins }),
  ...rows("/openings/:openingId/resumes", {
    submit: { ...runsOpening, manager: "forbidden", interviewerOff: "forbidden", otherManager: "forbidden" },
  }),
  ...rows("/account", {
    GET: signedIn,
    save_profile: signedIn,
    save_reminders: signedIn,
    change_password: signedIn,
    renew_feed: signedIn,
    end_feed: signedIn,
    sign_out_elsewhere: signedIn,
  }),
  ...rows("/sign-out", { GET: open, submit: open }),
];
