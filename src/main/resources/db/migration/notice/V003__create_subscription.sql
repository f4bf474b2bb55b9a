create table notice.subscription (
    id             bigint generated always as identity primary key,
    person         text check (person ~ '^(staff|member):[0-9]+$'),
    address_sealed bytea not null default '',
    address_index  bytea check (length(address_index) = 16),
    kind           text not null,
    key            text not null,
    title          text not null,
    path           text not null,
    made_at        timestamptz not null,
    confirmed_at   timestamptz,
    ended_at       timestamptz,
    check ((person is null) <> (address_index is null))
);

create unique index subscription_of_person on notice.subscription (person, kind, key) where person is not null;
create unique index subscription_of_address on notice.subscription (address_index, kind, key)
    where address_index is not null;
create index subscription_topic on notice.subscription (kind, key)
    where confirmed_at is not null and ended_at is null;
