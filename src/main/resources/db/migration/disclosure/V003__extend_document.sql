-- What a document library tells of a document beside its number and text.
alter table disclosure.document
    add column site_column  bigint,
    add column genre        text    not null default '',
    add column item         text,
    add column effective_on date,
    add column expires_on   date,
    add column review_on    date,
    add column source       text    not null default '',
    add column keywords     text[]  not null default '{}',
    add column urgent       boolean not null default false,
    add column edition      int     not null default 1 check (edition > 0),
    add column revised_at   timestamptz,
    add check (expires_on >= effective_on),
    add check ((edition = 1) = (revised_at is null)),
    drop constraint document_validity_check,
    drop constraint document_check2,
    add constraint document_validity_check
        check (validity in ('IN_FORCE', 'AMENDED', 'ABOLISHED', 'EXPIRED', 'DECLARED_INVALID')),
    add constraint document_ended_check
        check ((validity in ('ABOLISHED', 'EXPIRED', 'DECLARED_INVALID')) = (ended_on is not null));

create index document_column on disclosure.document (site_column, published_at desc, id desc)
    where withdrawn_at is null and site_column is not null;
create index document_expires on disclosure.document (expires_on)
    where withdrawn_at is null and ended_on is null and expires_on is not null;
create index document_review on disclosure.document (review_on)
    where withdrawn_at is null and ended_on is null and review_on is not null;

alter table disclosure.document_event
    drop constraint document_event_action_check,
    add constraint document_event_action_check
        check (action in ('PUBLISH', 'REVISE', 'AMEND', 'ABOLISH', 'DECLARE_INVALID', 'EXPIRE', 'WITHDRAW'));

-- The texts that later ones took the place of; never changed.
create table disclosure.edition (
    document_id bigint      not null references disclosure.document (id),
    edition     int         not null check (edition > 0),
    until       timestamptz not null,
    actor       text        not null,
    note        text        not null check (note <> ''),
    title       text        not null,
    summary     text        not null,
    body        text        not null,
    attachments uuid[]      not null,
    primary key (document_id, edition)
);

create trigger edition_append_only
    before update or delete or truncate on disclosure.edition
    for each statement execute function disclosure.refuse_change();

-- How documents stand to one another, laid once and read both ways.
create table disclosure.document_link (
    from_id  bigint not null references disclosure.document (id),
    relation text   not null check (relation in ('REPEALS', 'AMENDS', 'REPLACES', 'RELATED')),
    to_id    bigint not null references disclosure.document (id),
    primary key (from_id, relation, to_id),
    check (from_id <> to_id)
);

create index document_link_to on disclosure.document_link (to_id);
