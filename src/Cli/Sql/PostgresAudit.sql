-- The record, then lines that still wait with the state they tell of: those that have arrived may be stored there, too.
SELECT id, scope, payload::text, number AS place
  FROM feedback_audit
 WHERE service_id = @service
UNION ALL
SELECT (line ->> 'id')::uuid, line -> 'event' ->> 'scope', (line -> 'event')::text, 9223372036854775807
  FROM feedback_state, jsonb_array_elements(convert_from(payload, 'UTF8')::jsonb -> 'audit') AS line
 WHERE service_id = @service AND payload IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM feedback_audit sent WHERE sent.id = (line ->> 'id')::uuid)
 ORDER BY place, id;
