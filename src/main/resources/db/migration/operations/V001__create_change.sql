create schema if not exists operations;

create table operations.change (
    topic  text   primary key check (topic ~ '^[a-z][a-z0-9.-]*$'),
    number bigint not null check (number > 0)
);

comment on table operations.change is '各服务器放在内存里的内容，每改一次加一；其他服务器据此重新读入';
