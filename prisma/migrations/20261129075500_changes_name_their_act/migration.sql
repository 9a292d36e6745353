-- A change that was made by a named act of a room says which, so that a page which was answered with the room as it is
-- after that act does not ask for it once more.
-- Replacing the function takes no lock on "Event"; there is nothing to back-fill.

CREATE OR REPLACE FUNCTION baton_tell_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('baton_change', json_build_object(
    'type', NEW.type,
    'openingId', NEW."openingId",
    'applicationId', NEW."applicationId",
    'interviewId', NEW."interviewId",
    'act', NULLIF(current_setting('baton.act', true), '')
  )::text);
  RETURN NULL;
END
$$;
