SELECT id, version, payload, to_char(modified_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
  FROM feedback_state
 WHERE service_id = @service AND payload IS NOT NULL
 ORDER BY id COLLATE "C";
