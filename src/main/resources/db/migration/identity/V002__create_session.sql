create table identity.session (
    id       bigint generated always as identity primary key,
    person   text not null check (person ~ '^(staff|member):[0-9]+$'),
    method   text not null,
    address  text not null,
    agent    text not null,
    begun_at timestamptz not null,
    seen_at  timestamptz not null,
    ended_at timestamptz
);

create index session_open on identity.session (person) where ended_at is null;
