create schema if not exists searchdesk;

-- Words that mean the same.
create table searchdesk.synonym_group (
    id         bigint generated always as identity primary key,
    changed_at timestamptz not null,
    changed_by text        not null check (changed_by <> '')
);

-- A word stands in one group only; the key is the word as it is compared.
create table searchdesk.synonym (
    key      text   primary key check (key <> ''),
    word     text   not null check (length(word) between 2 and 20),
    group_id bigint not null references searchdesk.synonym_group (id) on delete cascade,
    position int    not null check (position >= 0)
);

create index synonym_of_group on searchdesk.synonym (group_id, position);

-- Counts the changes, so that every server notices them.
create table searchdesk.synonym_version (
    single boolean primary key default true check (single),
    number bigint  not null
);

insert into searchdesk.synonym_version (number) values (1);
