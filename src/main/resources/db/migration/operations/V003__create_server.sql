create table operations.server (
    id         text        primary key,
    name       text        not null check (name <> ''),
    started_at timestamptz not null,
    until      timestamptz not null,
    heard      jsonb       not null default '{}'
);

comment on table operations.server is '正在运行的服务器；until 之前它可能给出内存里的内容，heard 是它已经知道的改动';
