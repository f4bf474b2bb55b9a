-- What is being written before it is published, and the way it takes through the gate.
create schema if not exists drafting;

create table drafting.draft (
    id           bigint generated always as identity primary key,
    submission   text        not null unique,
    organ        text        not null,
    revises      bigint,
    title        text        not null,
    attribute    text        not null,
    status       text        not null check (status in ('DRAFTING', 'FIRST_REVIEW', 'SECOND_REVIEW', 'FINAL_REVIEW',
        'APPROVED', 'AFTER_REVIEW', 'OBJECTED', 'PUBLISHED', 'RECORDED', 'DISCARDED')),
    drafter      bigint      not null,
    drafter_name text        not null,
    state        int         not null check (state > 0),
    round        int         not null default 0 check (round >= 0),
    step_role    text,
    publish_at   timestamptz,
    urgent       boolean     not null default false,
    due_on       date,
    document     bigint,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    check ((status in ('FIRST_REVIEW', 'SECOND_REVIEW', 'FINAL_REVIEW', 'AFTER_REVIEW')) = (step_role is not null)),
    check (status not in ('PUBLISHED', 'AFTER_REVIEW', 'OBJECTED') or document is not null),
    check (status <> 'AFTER_REVIEW' or urgent and due_on is not null)
);

create index draft_organ on drafting.draft (organ, changed_at desc, id desc);
create index draft_scheduled on drafting.draft (publish_at) where status = 'APPROVED';
create index draft_document on drafting.draft (document) where document is not null;
create unique index draft_one_revision on drafting.draft (revises)
    where revises is not null and status not in ('PUBLISHED', 'RECORDED', 'DISCARDED');

-- Every text that was ever saved has a number; nothing of it is changed.
create table drafting.state (
    draft_id    bigint      not null references drafting.draft (id),
    number      int         not null check (number > 0),
    at          timestamptz not null,
    staff       bigint      not null,
    staff_name  text        not null,
    manner      text        not null check (manner in ('SAVED', 'AUTOMATIC', 'ASIDE', 'TAKEN')),
    fields      text[]      not null,
    contents    text[]      not null,
    body        text        not null,
    attachments uuid[]      not null,
    primary key (draft_id, number),
    check (cardinality(fields) = cardinality(contents))
);

create index state_attachments on drafting.state using gin (attachments);

-- What was done with a draft.
create table drafting.move (
    id         bigint generated always as identity primary key,
    draft_id   bigint      not null references drafting.draft (id),
    at         timestamptz not null,
    staff      bigint,
    actor      text        not null,
    action     text        not null,
    status     text        not null,
    round      int         not null,
    state      int         not null,
    opinion    text        not null
);

create index move_draft on drafting.move (draft_id, id);

create function drafting.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was written down of a draft is append-only';
end
$$;

create trigger state_append_only
    before update or delete or truncate on drafting.state
    for each statement execute function drafting.refuse_change();

create trigger move_append_only
    before update or delete or truncate on drafting.move
    for each statement execute function drafting.refuse_change();
