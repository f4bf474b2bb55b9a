create schema if not exists search;

-- What has changed, in the order in which it was committed: whoever writes holds a lock until its transaction ends, so a
-- reader that has seen a serial has seen all before it.
create table search.change (
    serial bigint generated always as identity primary key,
    source text not null check (source <> ''),
    source_id text not null check (source_id <> ''),
    at timestamptz not null
);
create index change_at on search.change (at);

-- The last change that was swept away: an index that has not followed as far is made anew.
create table search.swept (
    only_row boolean primary key default true check (only_row),
    serial bigint not null check (serial >= 0)
);
insert into search.swept (serial) values (0);

-- How far an index that all servers share has followed.
create table search.standing (
    place text primary key check (place <> ''),
    shape integer not null,
    database text not null,
    position bigint not null check (position >= 0)
);
