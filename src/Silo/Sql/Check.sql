-- Whether the tables can be read.
SELECT 1 FROM feedback_state LIMIT 1
