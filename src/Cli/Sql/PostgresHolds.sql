-- Whether there is anything of this service.
SELECT EXISTS (SELECT 1 FROM feedback_state WHERE service_id = @service) OR EXISTS (SELECT 1 FROM feedback_audit WHERE service_id = @service);
