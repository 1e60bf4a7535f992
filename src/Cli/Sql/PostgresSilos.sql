-- Silos at work: active, with a sign of life in the last minute.
SELECT count(*) FROM feedback_silo WHERE status = 3 AND i_am_alive_time > now() - interval '1 minute';
