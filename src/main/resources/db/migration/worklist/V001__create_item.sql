create schema if not exists worklist;

create table worklist.item (
    kind       text   not null,
    matter     bigint not null,
    number     text   not null,
    title      text   not null,
    organ      text   not null,
    stage      text   not null,
    turn       text   not null check (turn in ('OURS', 'THEIRS', 'DONE')),
    started_on date   not null,
    due_on     date,
    path       text   not null,
    primary key (kind, matter)
);

create index item_open on worklist.item (organ) where turn <> 'DONE';
