create schema if not exists notice;

-- What is to be told, written in the transaction of the change. The words may name people and are sealed as a whole.
create table notice.entry (
    id             bigint generated always as identity primary key,
    kind           text  not null,
    audience       text  not null check (audience in ('ACCOUNT', 'HOLDERS', 'ADDRESS', 'SUBSCRIBERS')),
    audience_key   text  not null,
    content_sealed bytea not null check (length(content_sealed) > 0),
    path           text  not null check (path like '/%'),
    about          text  not null,
    replayed       boolean not null default false,
    at             timestamptz not null,
    expanded_at    timestamptz
);

create index entry_waiting on notice.entry (id) where expanded_at is null;
create index entry_about on notice.entry (about, id);

-- One way of one entry to one recipient. The address stands here only where it belongs to no account, and is emptied
-- when the notice has arrived.
create table notice.delivery (
    id             bigint generated always as identity primary key,
    entry_id       bigint not null references notice.entry (id),
    person         text   check (person ~ '^(staff|member):[0-9]+$'),
    address_sealed bytea  not null default '',
    subscription   bigint,
    channel        text   not null check (channel in ('IN_APP', 'EMAIL', 'SMS', 'WECHAT')),
    state          text   not null
        check (state in ('WAITING', 'HELD', 'RETRY', 'SENT', 'UNDELIVERABLE', 'DISCARDED')),
    digest         boolean not null default false,
    tries          int     not null default 0 check (tries >= 0),
    due_at         timestamptz not null,
    answer         text    not null default '',
    masked         text    not null default '',
    settled_at     timestamptz,
    read_at        timestamptz,
    check ((state in ('SENT', 'UNDELIVERABLE', 'DISCARDED')) = (settled_at is not null))
);

create index delivery_due on notice.delivery (channel, due_at) where state in ('WAITING', 'HELD', 'RETRY');
create index delivery_box on notice.delivery (person, id desc) where channel = 'IN_APP';
create index delivery_unread on notice.delivery (person) where channel = 'IN_APP' and read_at is null;
create index delivery_dead on notice.delivery (channel, answer) where state = 'UNDELIVERABLE';
create index delivery_entry on notice.delivery (entry_id);
create index delivery_subscription on notice.delivery (subscription) where state = 'HELD';
