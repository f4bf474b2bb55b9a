-- What checks of the record have found. finished_at is empty while one runs, and stays so when the server stopped.
create table audit.verification (
    id          bigint generated always as identity primary key,
    started_at  timestamptz not null,
    started_by  text not null,
    finished_at timestamptz,
    seals       bigint not null default 0,
    entries     bigint not null default 0,
    archived    bigint not null default 0,
    unsealed    bigint not null default 0,
    findings    bigint not null default 0,
    fault       text not null default ''
);

create table audit.finding (
    verification bigint not null references audit.verification,
    position     int not null,
    kind         text not null,
    entry        bigint,
    seal         bigint,
    sentence     text not null,
    primary key (verification, position)
);
