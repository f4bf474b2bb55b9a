create schema if not exists identity;

create table identity.staff (
    id           bigint generated always as identity primary key,
    account      text not null unique,
    name         text not null,
    organ        text not null,
    entered_at   timestamptz not null,
    disabled_at  timestamptz,
    disabled_why text,
    check ((disabled_at is null) = (disabled_why is null))
);

create index staff_organ on identity.staff (organ);

create table identity.staff_grant (
    staff_id   bigint not null references identity.staff (id),
    role       text   not null,
    over_organ text   not null,
    primary key (staff_id, role, over_organ)
);

create index staff_grant_over on identity.staff_grant (over_organ, role);

-- What names a member is sealed outside the database; the index finds an account without opening any.
create table identity.member (
    id             bigint generated always as identity primary key,
    account_sealed bytea not null check (length(account_sealed) > 0),
    account_index  bytea not null unique check (length(account_index) = 16),
    name_sealed    bytea not null,
    credit_code    text check (credit_code ~ '^[0-9A-Z]{18}$'),
    handler_sealed bytea not null
);
