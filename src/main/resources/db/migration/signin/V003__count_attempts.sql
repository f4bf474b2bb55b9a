create table signin.attempt (
    key      text primary key check (key ~ '^(account|address|second):'),
    failures integer     not null check (failures >= 0),
    begun_at timestamptz not null,
    open_at  timestamptz not null
);
create index on signin.attempt (begun_at);

create table signin.arrival (
    person  text primary key check (person ~ '^(staff|member):[0-9]+$'),
    at      timestamptz not null,
    method  text        not null,
    address text        not null
);
