create schema if not exists apitoken;

-- What one system of one organ may do below /api.
create table apitoken.token (
    id        bigint      generated always as identity primary key,
    name      text        not null check (length(name) between 1 and 60),
    organ     text        not null,
    purpose   text        not null check (length(purpose) between 1 and 300),
    scopes    text[]      not null check (cardinality(scopes) > 0),
    networks  text[]      not null,
    issued_at timestamptz not null,
    issued_by text        not null
);

create index token_organ on apitoken.token (organ);

-- What the system shows: its digest only. Two of a token are good while one replaces the other.
create table apitoken.key (
    id         bigint      generated always as identity primary key,
    token      bigint      not null references apitoken.token,
    digest     bytea       not null unique check (octet_length(digest) = 32),
    tail       text        not null check (length(tail) = 4),
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    used_at    timestamptz,
    used_from  text,
    told_at    timestamptz,
    check (expires_at <= issued_at + interval '367 days'),
    check ((used_at is null) = (used_from is null))
);

create index key_token on apitoken.key (token);
create index key_ending on apitoken.key (expires_at) where revoked_at is null and told_at is null;

-- From where a token was ever used.
create table apitoken.origin (
    token    bigint      not null references apitoken.token,
    address  text        not null,
    first_at timestamptz not null,
    primary key (token, address)
);
