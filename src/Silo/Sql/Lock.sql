-- Silos that start at once wait here for one another; the lock ends with the transaction. The number is 'feedback' in ASCII.
SELECT pg_advisory_xact_lock(x'666565646261636b'::bigint)
