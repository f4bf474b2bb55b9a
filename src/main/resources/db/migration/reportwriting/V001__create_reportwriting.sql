create schema if not exists reportwriting;

-- The yearly report of an organ, from its opening in January until it is published, and whenever it is corrected.
create table reportwriting.report (
    id           bigint generated always as identity primary key,
    organ        text not null,
    year         int  not null check (year between 2019 and 2999),
    -- who writes it: the organ, or who goes on with its work
    holder       text not null,
    status       text not null check (status in
        ('DRAFTING', 'SIGNING', 'SENT', 'RETURNED', 'ACCEPTED', 'PUBLISHING', 'PUBLISHED', 'CORRECTING', 'EXEMPT')),
    edition      int  not null default 1 check (edition >= 1),
    opened_on    date not null,
    due_on       date not null,
    closed_on    date,
    submitted_by bigint,
    reason       text not null default '',
    draft        bigint,
    document     bigint,
    unique (organ, year),
    check ((status = 'PUBLISHED') = (closed_on is not null)),
    check (status <> 'PUBLISHED' or document is not null),
    check (status <> 'PUBLISHING' or draft is not null)
);

create index report_holder on reportwriting.report (holder, year);
create index report_draft on reportwriting.report (draft) where draft is not null;

-- The figures as they were laid down when the report was sent to be signed, and as they were accepted last: what the
-- report above adds up.
create table reportwriting.figures (
    report_id bigint not null references reportwriting.report (id),
    kind      text   not null check (kind in ('OWN', 'TOTAL', 'ACCEPTED')),
    tables    text   not null,
    primary key (report_id, kind)
);

-- What of each organ below entered the figures that were laid down.
create table reportwriting.part (
    report_id bigint not null references reportwriting.report (id),
    organ     text   not null,
    tables    text   not null,
    primary key (report_id, organ)
);

-- Every text that was saved; the last of each section is the present one.
create table reportwriting.section_text (
    report_id bigint      not null references reportwriting.report (id),
    number    int         not null,
    section   text        not null check (section in ('PREFACE', 'OVERVIEW', 'PROBLEMS', 'OTHER_MATTERS')),
    body      text        not null,
    saved_by  text        not null,
    at        timestamptz not null,
    primary key (report_id, number)
);

-- 更正: a figure set otherwise than the ledgers say, for a reason, when the head agrees.
create table reportwriting.correction (
    id         bigint generated always as identity primary key,
    report_id  bigint      not null references reportwriting.report (id),
    cell       text        not null,
    shown      numeric     not null,
    wanted     numeric     not null,
    reason     text        not null check (reason <> ''),
    asked_by   bigint      not null,
    asked_name text        not null,
    asked_at   timestamptz not null,
    status     text        not null check (status in ('ASKED', 'GRANTED', 'DENIED', 'TAKEN_BACK')),
    decided_by text,
    decided_at timestamptz,
    note       text        not null default '',
    check ((status in ('GRANTED', 'DENIED')) <= (decided_by is not null))
);

create index correction_report on reportwriting.correction (report_id, id);
create unique index correction_asked on reportwriting.correction (report_id, cell) where status = 'ASKED';

-- Every edition that was published, as it was.
create table reportwriting.edition (
    report_id    bigint      not null references reportwriting.report (id),
    number       int         not null,
    -- its own, without those of the organs below
    own          text        not null,
    tables       text        not null,
    reason       text        not null,
    document     bigint      not null,
    published_at timestamptz not null,
    primary key (report_id, number)
);

-- What happened to a report, in order; never changed.
create table reportwriting.event (
    id        bigint generated always as identity primary key,
    report_id bigint      not null references reportwriting.report (id),
    at        timestamptz not null,
    actor     text        not null,
    what      text        not null,
    detail    text        not null
);

create index event_report on reportwriting.event (report_id, id);

create function reportwriting.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the history of a report is append-only';
end
$$;

create trigger event_append_only
    before update or delete or truncate on reportwriting.event
    for each statement execute function reportwriting.refuse_change();

create trigger edition_append_only
    before update or delete or truncate on reportwriting.edition
    for each statement execute function reportwriting.refuse_change();
