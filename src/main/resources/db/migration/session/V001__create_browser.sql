create schema if not exists session;

-- What is remembered of a browser between two requests.
create table session.browser (
    name     bytea       primary key check (octet_length(name) = 32),
    made_at  timestamptz not null,
    seen_at  timestamptz not null,
    edition  integer     not null check (edition >= 0),
    content  bytea       not null
);

create index browser_seen_at on session.browser (seen_at);

comment on table session.browser is '浏览器会话：name 是浏览器所持号码的摘要，content 用该号码加密，数据库里没有这个号码';
