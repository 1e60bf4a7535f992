COPY feedback_state (service_id, kind, id, version, payload, modified_at) FROM STDIN (FORMAT BINARY)
