-- Where a person's notices go besides the account itself: one confirmed address per channel.
create table notice.address (
    id           bigint generated always as identity primary key,
    person       text  not null check (person ~ '^(staff|member):[0-9]+$'),
    channel      text  not null check (channel in ('EMAIL', 'SMS', 'WECHAT')),
    value_sealed bytea not null check (length(value_sealed) > 0),
    code_index   bytea not null check (length(code_index) = 16),
    code_until   timestamptz not null,
    attempts     int   not null default 0,
    confirmed_at timestamptz,
    unique (person, channel)
);

create table notice.choice (
    person  text not null check (person ~ '^(staff|member):[0-9]+$'),
    kind    text not null,
    channel text not null check (channel in ('IN_APP', 'EMAIL', 'SMS', 'WECHAT')),
    wanted  boolean not null,
    primary key (person, kind, channel)
);

create table notice.manner (
    person     text primary key check (person ~ '^(staff|member):[0-9]+$'),
    quiet_from time,
    quiet_to   time,
    digest     text not null check (digest in ('AT_ONCE', 'DAILY', 'WEEKLY')),
    hour       int  not null check (hour between 0 and 23),
    check ((quiet_from is null) = (quiet_to is null))
);

-- Who wants no more news by a channel: an account by its key, an address by its blind index.
create table notice.stopped (
    recipient text not null,
    channel   text not null check (channel in ('EMAIL', 'SMS', 'WECHAT')),
    at        timestamptz not null,
    primary key (recipient, channel)
);
