-- Events are appended, never edited (Law 4); and each one tells open pages that something changed.
-- Creating functions and triggers takes a short lock on "Event"; there is nothing to back-fill.

CREATE FUNCTION baton_events_are_appended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Erasing a candidate is the one exception, and says so for its own transaction only.
  IF current_setting('baton.erasing', true) = 'on' THEN
    RETURN COALESCE(NEW, OLD);
  END IF;
  RAISE EXCEPTION 'Events are appended, never edited or removed.' USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER "Event_appended" BEFORE UPDATE OR DELETE ON "Event"
  FOR EACH ROW EXECUTE FUNCTION baton_events_are_appended();

CREATE FUNCTION baton_tell_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('baton_change', json_build_object(
    'type', NEW.type,
    'openingId', NEW."openingId",
    'applicationId', NEW."applicationId",
    'interviewId', NEW."interviewId"
  )::text);
  RETURN NULL;
END
$$;

CREATE TRIGGER "Event_told" AFTER INSERT ON "Event"
  FOR EACH ROW EXECUTE FUNCTION baton_tell_change();
