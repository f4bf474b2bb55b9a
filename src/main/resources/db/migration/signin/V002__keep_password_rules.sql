alter table signin.password
    add column must_change boolean     not null default false,
    add column issued      boolean     not null default false,
    add column set_at      timestamptz not null default current_timestamp;
comment on column signin.password.must_change is '下次登录必须先修改';
comment on column signin.password.issued is '由管理员发放，适用双因素规定';

create table signin.former_password (
    id     bigint generated always as identity primary key,
    person text not null check (person ~ '^(staff|member):[0-9]+$'),
    hash   text not null
);
create index on signin.former_password (person, id desc);
