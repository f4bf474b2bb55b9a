create schema if not exists organimport;

create table organimport.upload (
    id          uuid primary key,
    subject     text not null check (subject in ('ORGANS', 'REGIONS')),
    name        text not null,
    content     bytea not null,
    fingerprint text not null,
    actor       text not null,
    expires_at  timestamptz not null
);

create index upload_expires on organimport.upload (expires_at);
