create schema if not exists personaldata;

-- By what a key is recognised, never the key itself. Number 0 is the key of the blind index.
create table personaldata.sealing_key (
    number      int primary key check (number between 0 and 65535),
    fingerprint bytea not null check (length(fingerprint) = 16),
    made_at     timestamptz not null default now()
);
