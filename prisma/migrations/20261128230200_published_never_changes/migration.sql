-- Published rubrics and the words of questions never change, whoever asks: openings, asked questions and decisions rest on
-- them. Creating functions and triggers takes a short lock on each table; there is nothing to back-fill.

-- Of a version that was published nothing changes but that a newer one takes its place.
CREATE FUNCTION baton_published_rubric_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'draft' THEN
    RETURN COALESCE(NEW, OLD);
  END IF;
  IF TG_OP = 'UPDATE'
    AND to_jsonb(NEW) - 'state' - 'updatedAt' = to_jsonb(OLD) - 'state' - 'updatedAt'
    AND (NEW.state = OLD.state OR (OLD.state = 'published' AND NEW.state = 'retired'))
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'A published rubric version never changes.' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER "RubricVersion_published_stays" BEFORE UPDATE OR DELETE ON "RubricVersion"
  FOR EACH ROW EXECUTE FUNCTION baton_published_rubric_stays();

-- The same for its parts. The lock lets no part slip in while the version is being published.
CREATE FUNCTION baton_published_rubric_parts_stay() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  parent text;
BEGIN
  FOR parent IN
    SELECT DISTINCT one FROM unnest(ARRAY[
      CASE WHEN TG_OP <> 'INSERT' THEN OLD."rubricVersionId" END,
      CASE WHEN TG_OP <> 'DELETE' THEN NEW."rubricVersionId" END
    ]) one WHERE one IS NOT NULL
  LOOP
    PERFORM FROM "RubricVersion" WHERE id = parent AND state = 'draft' FOR SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'A published rubric version never changes.' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END LOOP;
  RETURN COALESCE(NEW, OLD);
END
$$;
CREATE TRIGGER "RubricCompetency_published_stays" BEFORE INSERT OR UPDATE OR DELETE ON "RubricCompetency"
  FOR EACH ROW EXECUTE FUNCTION baton_published_rubric_parts_stay();
CREATE TRIGGER "RubricSession_published_stays" BEFORE INSERT OR UPDATE OR DELETE ON "RubricSession"
  FOR EACH ROW EXECUTE FUNCTION baton_published_rubric_parts_stay();

-- A question version is judged once: its words stay as they were written, and an approved one stays approved.
CREATE FUNCTION baton_question_words_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
    AND to_jsonb(NEW) - 'state' - 'reviewedById' - 'reviewedAt' - 'reviewNote'
      = to_jsonb(OLD) - 'state' - 'reviewedById' - 'reviewedAt' - 'reviewNote'
    AND (
      OLD.state = 'proposed'
      OR (OLD.state = 'sent_back' AND NEW.state = 'withdrawn'
        AND to_jsonb(NEW) - 'state' = to_jsonb(OLD) - 'state')
      OR NEW = OLD
    )
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'A question version never changes: write a new one.' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER "QuestionVersion_words_stay" BEFORE UPDATE OR DELETE ON "QuestionVersion"
  FOR EACH ROW EXECUTE FUNCTION baton_question_words_stay();

-- Nobody approves or sends back what they wrote themselves.
ALTER TABLE "QuestionVersion" ADD CONSTRAINT "QuestionVersion_second_person"
  CHECK ("reviewedById" IS NULL OR "createdById" IS NULL OR "reviewedById" <> "createdById");
