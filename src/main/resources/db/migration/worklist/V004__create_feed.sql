-- The address under which a calendar program fetches somebody's deadlines. Only a digest of its secret part is kept.
create table worklist.feed (
    staff   bigint      primary key,
    digest  bytea       not null unique check (octet_length(digest) = 32),
    scope   text        not null check (scope in ('MINE', 'ORGAN')),
    made_at timestamptz not null
);
