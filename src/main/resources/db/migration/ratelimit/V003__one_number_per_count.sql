-- How much is left to whom, as the one moment at which all of it has grown back: to take is one statement. A moment that
-- has passed says nothing. Not in the log of the database: to take waits for no disk, and after a crash all begin anew.
drop table ratelimit.bucket;

-- Only `full_at` changes and it stands in no index, so that a row is written in its place.
create unlogged table ratelimit.bucket (
    id text primary key,
    full_at bigint not null
) with (fillfactor = 50);

comment on column ratelimit.bucket.full_at is 'nanoseconds since 1970';
