-- A statement under the name its provider asks for. The newest silo to start has the last word.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES (@key, @text)
ON CONFLICT (QueryKey) DO UPDATE SET QueryText = excluded.QueryText
 WHERE OrleansQuery.QueryText <> excluded.QueryText
