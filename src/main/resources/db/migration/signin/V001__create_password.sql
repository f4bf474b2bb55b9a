create schema if not exists signin;

create table signin.password (
    person text primary key check (person ~ '^(staff|member):[0-9]+$'),
    hash   text not null
);
