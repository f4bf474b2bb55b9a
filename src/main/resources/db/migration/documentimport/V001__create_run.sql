create schema if not exists documentimport;

-- 成批导入: what was brought together, file by file, until it is in or left out.
create table documentimport.run (
    id         bigint generated always as identity primary key,
    organ      text        not null,
    started_at timestamptz not null,
    actor      text        not null check (actor <> ''),
    source     text        not null check (length(source) between 1 and 200),
    remarks    text[]      not null
);

create index run_organ on documentimport.run (organ, id desc);

create table documentimport.row (
    run_id        bigint not null references documentimport.run (id),
    number        int    not null check (number > 0),
    file_name     text   not null,
    original      uuid,
    state         text   not null check (state in ('WAITING', 'READ', 'UNREADABLE', 'LEFT_OUT', 'TAKEN')),
    reason        text   not null,
    cells         jsonb  not null,
    enclosures    uuid[] not null,
    body          text   not null,
    digest        text   not null,
    problems      int    not null check (problems >= 0),
    questions     int    not null check (questions >= 0),
    document      bigint,
    claimed_until timestamptz,
    primary key (run_id, number),
    check ((state = 'TAKEN') = (document is not null)),
    check (state <> 'UNREADABLE' or reason <> '')
);

create index row_waiting on documentimport.row (run_id, number) where state = 'WAITING';
create index row_digest on documentimport.row (digest) where digest <> '';
create index row_number on documentimport.row (run_id, (cells ->> 'NUMBER'));

-- Why something found was left as it is; one answer for each finding.
create table documentimport.answer (
    run_id bigint      not null,
    number int         not null,
    key    text        not null,
    words  text        not null check (length(words) between 1 and 200),
    actor  text        not null check (actor <> ''),
    at     timestamptz not null,
    primary key (run_id, number, key),
    foreign key (run_id, number) references documentimport.row (run_id, number)
);

create index row_original on documentimport.row (original) where original is not null;
create index row_enclosures on documentimport.row using gin (enclosures);
