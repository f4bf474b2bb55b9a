create schema if not exists disclosure;

-- The last running number of 索引号 an organ has given out in a year.
create table disclosure.index_counter (
    organ text not null,
    year  int  not null,
    last  int  not null check (last > 0),
    primary key (organ, year)
);

create table disclosure.document (
    id               bigint generated always as identity primary key,
    organ            text        not null,
    kind             text        not null,
    title            text        not null check (length(title) between 1 and 200),
    number           text,
    index_number     text        not null unique,
    made_on          date        not null,
    published_on     date        not null,
    published_at     timestamptz not null,
    topic            text        not null,
    summary          text        not null,
    body             text        not null,
    amount_wan       numeric(14, 2) check (amount_wan >= 0),
    interprets       bigint references disclosure.document (id),
    origin           text,
    validity         text        not null check (validity in ('IN_FORCE', 'AMENDED', 'ABOLISHED', 'EXPIRED')),
    ended_on         date,
    ended_basis      text,
    withdrawn_at     timestamptz,
    withdrawn_reason text,
    submission       text unique,
    check (made_on <= published_on),
    check ((kind = 'ADMIN_FEE') = (amount_wan is not null)),
    check ((validity in ('ABOLISHED', 'EXPIRED')) = (ended_on is not null)),
    check ((ended_on is null) = (ended_basis is null)),
    check (ended_on >= made_on),
    check ((withdrawn_at is null) = (withdrawn_reason is null))
);

-- An organ gives a 文号 once. What was withdrawn may be published again under its number.
create unique index document_number on disclosure.document (organ, number) where withdrawn_at is null;
create index document_newest on disclosure.document (published_at desc, id desc) where withdrawn_at is null;
create index document_figures on disclosure.document (organ, kind, made_on) where withdrawn_at is null;
create index document_interprets on disclosure.document (interprets) where interprets is not null;

create table disclosure.document_attachment (
    document_id bigint not null references disclosure.document (id),
    position    int    not null,
    attachment  uuid   not null,
    primary key (document_id, position),
    unique (document_id, attachment)
);

create index document_attachment_file on disclosure.document_attachment (attachment);
