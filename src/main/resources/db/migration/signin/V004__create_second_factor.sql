create table signin.second_factor (
    id            bigint generated always as identity unique,
    person        text primary key check (person ~ '^(staff|member):[0-9]+$'),
    secret_sealed bytea       not null,
    added_at      timestamptz not null,
    last_step     bigint      not null
);

create table signin.recovery_code (
    person  text not null check (person ~ '^(staff|member):[0-9]+$'),
    hash    text not null check (hash ~ '^[0-9a-f]{64}$'),
    used_at timestamptz,
    primary key (person, hash)
);
