create schema if not exists backup;

create table backup.made (
    id      bigint      generated always as identity primary key,
    made_at timestamptz not null,
    rows    bigint      not null check (rows >= 0),
    files   bigint      not null check (files >= 0),
    place   text        not null
);

comment on table backup.made is '做成的备份';
