create schema if not exists attachment;

create table attachment.file (
    id         uuid        primary key,
    name       text        not null check (length(name) between 1 and 120 and name !~ '[/\\[:cntrl:]]'),
    media_type text        not null,
    size       bigint      not null check (size > 0),
    sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    created_at timestamptz not null
);
