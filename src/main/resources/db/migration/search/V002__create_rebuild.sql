-- Rebuilds somebody asked for; every server takes the newest it has not done.
create table search.rebuild (
    id bigint generated always as identity primary key,
    wanted_at timestamptz not null,
    wanted_by text not null
);

-- How each index is getting on with it.
create table search.rebuild_progress (
    rebuild bigint not null references search.rebuild (id),
    server text not null check (server <> ''),
    state text not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    done bigint not null check (done >= 0),
    total bigint not null check (total >= 0),
    started_at timestamptz not null,
    reported_at timestamptz not null,
    finished_at timestamptz,
    primary key (rebuild, server),
    check ((state = 'RUNNING') = (finished_at is null))
);

-- The servers that keep an index, and how it stands.
create table search.server (
    name text primary key check (name <> ''),
    place text not null,
    shared boolean not null,
    entries bigint not null check (entries >= 0),
    position bigint not null check (position >= 0),
    started_at timestamptz not null,
    seen_at timestamptz not null
);
