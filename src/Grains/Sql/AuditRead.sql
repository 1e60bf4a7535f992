SELECT number, payload::text
  FROM feedback_audit
 WHERE service_id = @service AND scope = @scope AND number > @after
 ORDER BY number
 LIMIT @limit;
