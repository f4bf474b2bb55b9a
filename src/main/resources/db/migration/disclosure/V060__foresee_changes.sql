-- What has not taken effect when it is published begins to bind on its own day; that is written down then, once.
alter table disclosure.document
    add column begun boolean not null default true;

update disclosure.document
set begun = false
where effective_on > current_date and ended_on is null and withdrawn_at is null;

create index document_begins on disclosure.document (effective_on) where not begun and withdrawn_at is null;
-- What the day decides of validity, see ListingStore.
create index document_effective on disclosure.document (effective_on)
    where withdrawn_at is null and ended_on is null and effective_on is not null;

alter table disclosure.document_event
    drop constraint document_event_action_check,
    add constraint document_event_action_check
        check (action in ('PUBLISH', 'REVISE', 'BEGIN', 'FORESEE', 'FORGO', 'AMEND', 'REVIEW', 'ABOLISH',
                          'DECLARE_INVALID', 'EXPIRE', 'WITHDRAW'));

-- What a document that has not taken effect yet will do to another. Without a day of its own it is done on the day the
-- other takes effect, wherever that is moved to.
create table disclosure.coming_change (
    id          bigint generated always as identity primary key,
    document_id bigint      not null references disclosure.document (id),
    by_id       bigint      not null references disclosure.document (id),
    validity    text        not null check (validity in ('ABOLISHED', 'DECLARED_INVALID', 'AMENDED')),
    relation    text        not null check (relation in ('REPEALS', 'AMENDS', 'REPLACES')),
    on_day      date,
    laid_at     timestamptz not null,
    laid_by     text        not null,
    settled_at  timestamptz,
    outcome     text,
    check (document_id <> by_id),
    check ((settled_at is null) = (outcome is null))
);

create unique index coming_change_once on disclosure.coming_change (document_id, by_id, relation)
    where settled_at is null;
create index coming_change_by on disclosure.coming_change (by_id) where settled_at is null;
