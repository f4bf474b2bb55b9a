-- The original holds what must not be known: it is kept sealed, in parts, and nowhere else. What was begun before lies
-- open among the attachments; it is given up and begun anew.
delete from redaction.mark where job in (select id from redaction.job where status in ('MARKING', 'MADE'));
update redaction.job set status = 'DROPPED' where status in ('MARKING', 'MADE');
alter table redaction.job drop column source;

create table redaction.original (
    id             bigint generated always as identity primary key,
    job            bigint not null references redaction.job (id),
    number         int    not null check (number > 0),
    content_sealed bytea  not null check (length(content_sealed) > 0),
    unique (job, number)
);

-- Copies that are asked for and not made yet. A row goes when its copy is there.
create table redaction.making (
    job      bigint      primary key references redaction.job (id),
    version  int         not null check (version >= 0),
    actor    text        not null check (actor <> ''),
    asked_at timestamptz not null,
    taken_at timestamptz,
    tries    int         not null default 0,
    page     int         not null default 0,
    pages    int         not null default 0,
    failure  text        not null default ''
);

create index making_waiting on redaction.making (asked_at) where failure = '';
