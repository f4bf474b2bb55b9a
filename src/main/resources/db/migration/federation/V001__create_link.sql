create schema if not exists federation;

create table federation.link (
    issuer    text        not null,
    subject   text        not null,
    member    bigint      not null,
    linked_at timestamptz not null,
    primary key (issuer, subject)
);
comment on column federation.link.member is '平台账号';
