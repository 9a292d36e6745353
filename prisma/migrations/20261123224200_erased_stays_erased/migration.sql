-- Erasing a candidate (Law 7) without loosening Law 4: the trigger on "Event" lets through exactly one kind of change,
-- the emptying of one candidate's events, and only from the function made for it. And what was erased stays erased:
-- the database refuses every later word about that candidate, whoever brings it.
-- Functions and triggers take a short lock on each table they guard; there is nothing to back-fill.

-- What an erased event keeps of what it held: the stage, so that the funnel can still count who came how far.
CREATE FUNCTION baton_bare_payload(payload jsonb) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN payload->>'stage' = ANY (enum_range(NULL::"Stage")::text[])
    THEN jsonb_build_object('stage', payload->>'stage')
  END
$$;

CREATE FUNCTION baton_is_event_of(event "Event", candidate text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT event."candidateId" = candidate
    OR (event."subjectKind" = 'candidate' AND event."subjectId" = candidate)
    OR EXISTS (SELECT FROM "Application" WHERE id = event."applicationId" AND "candidateId" = candidate)
    OR EXISTS (
      SELECT FROM "Interview" JOIN "Application" ON "Application".id = "Interview"."applicationId"
      WHERE "Interview".id = event."interviewId" AND "Application"."candidateId" = candidate)
$$;

CREATE OR REPLACE FUNCTION baton_events_are_appended() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  erased text := NULLIF(current_setting('baton.erasing', true), '');
  bare "Event" := OLD;
BEGIN
  IF TG_OP = 'UPDATE' AND erased IS NOT NULL AND baton_is_event_of(OLD, erased) IS TRUE THEN
    bare.before := baton_bare_payload(OLD.before);
    bare.after := baton_bare_payload(OLD.after);
    IF NEW IS NOT DISTINCT FROM bare THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'Events are appended, never edited or removed.' USING ERRCODE = 'integrity_constraint_violation';
END
$$;

-- Empties the events of one candidate and answers how many there are. That it happened is the caller's to append.
CREATE FUNCTION baton_erase_events(candidate text) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  emptied integer;
BEGIN
  PERFORM set_config('baton.erasing', candidate, true);
  UPDATE "Event" SET before = baton_bare_payload(before), after = baton_bare_payload(after)
  WHERE "candidateId" = candidate
    OR ("subjectKind" = 'candidate' AND "subjectId" = candidate)
    OR "applicationId" IN (SELECT id FROM "Application" WHERE "candidateId" = candidate)
    OR "interviewId" IN (
      SELECT "Interview".id FROM "Interview" JOIN "Application" ON "Application".id = "Interview"."applicationId"
      WHERE "Application"."candidateId" = candidate);
  GET DIAGNOSTICS emptied = ROW_COUNT;
  PERFORM set_config('baton.erasing', '', true);
  RETURN emptied;
END
$$;

CREATE FUNCTION baton_refuse_word_on_erased() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'This candidate was erased, so nothing is added any more.' USING ERRCODE = 'BT410';
END
$$;

-- After the statement, and so after the locks of its foreign keys: whoever waited for the erasing sees it here.
CREATE FUNCTION baton_candidate_stays_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM old_rows WHERE "erasedAt" IS NOT NULL) THEN
    PERFORM baton_refuse_word_on_erased();
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "Candidate_stays_erased" AFTER UPDATE ON "Candidate" REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION baton_candidate_stays_erased();

-- One function for each way from a table to its candidate, and two triggers on each table that goes it.
DO $do$
DECLARE
  ways jsonb := $json$[
    {"way": "candidate",
     "join": "\"Candidate\" c ON c.id = w.\"candidateId\"",
     "tables": ["Application", "Document"]},
    {"way": "application",
     "join": "\"Application\" a ON a.id = w.\"applicationId\" JOIN \"Candidate\" c ON c.id = a.\"candidateId\"",
     "tables": ["ApplicationAnswer", "ScreeningDecision", "Interview", "Thread", "Signal", "Scorecard", "Decision",
                "Offer", "CandidateFeedback", "CandidateRequest"]},
    {"way": "interview",
     "join": "\"Interview\" i ON i.id = w.\"interviewId\" JOIN \"Application\" a ON a.id = i.\"applicationId\" JOIN \"Candidate\" c ON c.id = a.\"candidateId\"",
     "tables": ["PlannedQuestion", "AskedQuestion", "SkippedQuestion", "DeliveryTag"]},
    {"way": "question",
     "join": "\"AskedQuestion\" q ON q.id = w.\"askedQuestionId\" JOIN \"Interview\" i ON i.id = q.\"interviewId\" JOIN \"Application\" a ON a.id = i.\"applicationId\" JOIN \"Candidate\" c ON c.id = a.\"candidateId\"",
     "tables": ["AnswerRating"]},
    {"way": "scorecard",
     "join": "\"Scorecard\" s ON s.id = w.\"scorecardId\" JOIN \"Application\" a ON a.id = s.\"applicationId\" JOIN \"Candidate\" c ON c.id = a.\"candidateId\"",
     "tables": ["ScorecardLevel", "ScorecardRevision"]}
  ]$json$;
  way jsonb;
  guarded text;
BEGIN
  FOR way IN SELECT * FROM jsonb_array_elements(ways) LOOP
    EXECUTE format($f$
      CREATE FUNCTION %I() RETURNS trigger LANGUAGE plpgsql AS $body$
      BEGIN
        IF EXISTS (SELECT FROM written w JOIN %s WHERE c."erasedAt" IS NOT NULL) THEN
          PERFORM baton_refuse_word_on_erased();
        END IF;
        RETURN NULL;
      END
      $body$ $f$, 'baton_stays_erased_by_' || (way->>'way'), way->>'join');
    FOR guarded IN SELECT * FROM jsonb_array_elements_text(way->'tables') LOOP
      EXECUTE format(
        'CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION %I()',
        guarded || '_stays_erased_insert', guarded, 'baton_stays_erased_by_' || (way->>'way'));
      EXECUTE format(
        'CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION %I()',
        guarded || '_stays_erased_update', guarded, 'baton_stays_erased_by_' || (way->>'way'));
    END LOOP;
  END LOOP;
END
$do$;

-- Colleagues may still be told that a meeting is off, but not whom they would have met: a job that read the name before
-- the erasing fails here, and finds it gone when it runs again.
CREATE FUNCTION baton_mail_stays_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM written w
    LEFT JOIN "Application" a ON a.id = w."applicationId"
    JOIN "Candidate" c ON c.id = coalesce(w."candidateId", a."candidateId")
    WHERE c."erasedAt" IS NOT NULL
      AND (w."candidateId" IS NOT NULL OR w.props->>'candidateName' IS DISTINCT FROM c.name)
  ) THEN
    PERFORM baton_refuse_word_on_erased();
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "Mail_stays_erased_insert" AFTER INSERT ON "Mail" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION baton_mail_stays_erased();

-- Live notes are known by name only, and one batch carries the words of many rooms: the words of an erased candidate
-- are left out of it without failing the others. The lock makes a batch and an erasing take turns.
CREATE FUNCTION baton_note_stays_erased() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  interview text := split_part(NEW.name, '.', 2);
BEGIN
  PERFORM FROM "Interview" WHERE id = interview FOR KEY SHARE;
  IF EXISTS (
    SELECT FROM "Interview" i JOIN "Application" a ON a.id = i."applicationId"
    JOIN "Candidate" c ON c.id = a."candidateId"
    WHERE i.id = interview AND c."erasedAt" IS NOT NULL
  ) THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "NoteUpdate_stays_erased" BEFORE INSERT ON "NoteUpdate"
  FOR EACH ROW EXECUTE FUNCTION baton_note_stays_erased();
CREATE TRIGGER "NoteState_stays_erased" BEFORE INSERT OR UPDATE ON "NoteState"
  FOR EACH ROW EXECUTE FUNCTION baton_note_stays_erased();
CREATE TRIGGER "NoteText_stays_erased" BEFORE INSERT OR UPDATE ON "NoteText"
  FOR EACH ROW EXECUTE FUNCTION baton_note_stays_erased();
