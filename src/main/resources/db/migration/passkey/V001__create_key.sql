create schema if not exists passkey;

create table passkey.holder (
    person text primary key check (person ~ '^(staff|member):[0-9]+$'),
    handle bytea not null unique
);

create table passkey.key (
    id              bigint generated always as identity primary key,
    person          text        not null references passkey.holder (person),
    credential      bytea       not null unique,
    public_key      bytea       not null,
    label           text        not null check (length(label) between 1 and 50),
    signatures      bigint      not null,
    verified        boolean     not null,
    transports      text        not null,
    backup_eligible boolean     not null,
    backup_state    boolean     not null,
    attestation     bytea       not null,
    client_data     bytea       not null,
    added_at        timestamptz not null,
    used_at         timestamptz not null
);
create index on passkey.key (person);
