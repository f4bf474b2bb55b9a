create schema if not exists foiarchive;

-- 归档: the papers of a closed request in one file. Append-only; what comes later makes another file.
create table foiarchive.file (
    id      bigint generated always as identity primary key,
    request bigint      not null,
    number  int         not null check (number > 0),
    made_at timestamptz not null,
    papers  int         not null check (papers > 0),
    size    bigint      not null check (size >= 0),
    digest  text        not null check (digest ~ '^[0-9a-f]{64}$'),
    unique (request, number)
);

create table foiarchive.part (
    id             bigint generated always as identity primary key,
    file           bigint not null references foiarchive.file (id),
    number         int    not null check (number > 0),
    content_sealed bytea  not null check (length(content_sealed) > 0),
    unique (file, number)
);
