create schema if not exists disclosurehome;

-- 专题, and the parts each is put together from.
create table disclosurehome.topic (
    id           bigint generated always as identity primary key,
    organ        text not null,
    slug         text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
    title        text not null check (length(title) between 1 and 60),
    summary      text not null,
    status       text not null check (status in ('DRAFT', 'PUBLISHED', 'CLOSED')),
    published_on date,
    version      int  not null default 1,
    check (status = 'DRAFT' or published_on is not null)
);

create index topic_organ on disclosurehome.topic (organ);

create table disclosurehome.topic_part (
    topic_id bigint not null references disclosurehome.topic (id),
    position int    not null check (position between 1 and 8),
    heading  text   not null check (heading <> ''),
    kind     text   not null check (kind in ('COLUMN', 'SEARCH', 'DOCUMENTS')),
    source   text   not null check (source <> ''),
    primary key (topic_id, position)
);
