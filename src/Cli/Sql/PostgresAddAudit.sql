COPY feedback_audit (id, service_id, scope, payload) FROM STDIN (FORMAT BINARY)
