create schema if not exists ratelimit;

-- How much is left to whom. Kept by Bucket4j, which fixes the columns; a row that has run out counts nothing.
create table ratelimit.bucket (
    id text primary key,
    state bytea,
    expires_at bigint
);

create index bucket_expires_at on ratelimit.bucket (expires_at);
