create schema if not exists cleanup;

-- 文件清理: who runs it, by when the organs answer, and the document that published the result.
create table cleanup.campaign (
    id           bigint generated always as identity primary key,
    organ        text not null,
    title        text not null check (length(title) between 1 and 100),
    basis        text not null,
    due_on       date not null,
    status       text not null check (status in ('PLANNED', 'RUNNING', 'CONCLUDED', 'CANCELLED')),
    created_on   date not null,
    started_on   date,
    ended_on     date,
    result       bigint,
    check ((status in ('CONCLUDED', 'CANCELLED')) = (ended_on is not null)),
    check ((status = 'CONCLUDED') = (result is not null))
);

create index campaign_organ on cleanup.campaign (organ, created_on);

-- An organ that has to answer, once for each campaign: its place in the worklist.
create table cleanup.part (
    id          bigint generated always as identity primary key,
    campaign_id bigint not null references cleanup.campaign (id),
    organ       text   not null,
    unique (campaign_id, organ)
);

create table cleanup.item (
    campaign_id bigint not null references cleanup.campaign (id),
    document_id bigint not null,
    part_id     bigint not null references cleanup.part (id),
    title       text   not null,
    number      text   not null,
    made_on     date   not null,
    status      text   not null check (status in ('AWAITING', 'ANSWERED', 'RETURNED', 'ACCEPTED')),
    outcome     text   check (outcome in ('KEEP', 'REVISE', 'ABOLISH', 'DECLARE_INVALID')),
    basis       text   not null default '',
    note        text   not null default '',
    primary key (campaign_id, document_id),
    check ((status = 'AWAITING') = (outcome is null)),
    check (outcome is null or outcome = 'KEEP' or basis <> ''),
    check (status <> 'RETURNED' or note <> '')
);

create index item_part on cleanup.item (part_id, status);
create index item_document on cleanup.item (document_id);

-- What happened in a campaign, in order; never changed.
create table cleanup.campaign_event (
    id          bigint generated always as identity primary key,
    campaign_id bigint      not null references cleanup.campaign (id),
    at          timestamptz not null,
    actor       text        not null,
    what        text        not null,
    detail      text        not null
);

create index campaign_event_campaign on cleanup.campaign_event (campaign_id, id);

create function cleanup.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the history of a campaign is append-only';
end
$$;

create trigger campaign_event_append_only
    before update or delete or truncate on cleanup.campaign_event
    for each statement execute function cleanup.refuse_change();

-- 定期评估: documents that stand in the worklist because they are to be looked at again.
create table cleanup.review (
    document_id bigint primary key,
    organ       text not null,
    title       text not null,
    number      text not null,
    opened_on   date not null,
    due_on      date not null,
    closed_on   date
);

create index review_open on cleanup.review (due_on) where closed_on is null;
