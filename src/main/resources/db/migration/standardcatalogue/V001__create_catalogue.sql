create schema if not exists standardcatalogue;

-- The organs whose catalogue is followed, from the day it was begun.
create table standardcatalogue.holder (
    organ     text primary key,
    since     date not null,
    looked_on date
);

-- Where documents stand in the catalogue by the words of their titles. Made anew from the documents at any time.
create table standardcatalogue.placement (
    matter       text   not null,
    document     bigint not null,
    organ        text   not null,
    published_on date   not null,
    primary key (document, matter)
);

create index placement_cell on standardcatalogue.placement (organ, matter, published_on desc, document desc);

-- How far the documents have been placed by the files as they are now.
create table standardcatalogue.filling (
    single boolean primary key default true check (single),
    mark   int    not null,
    last   bigint not null
);

insert into standardcatalogue.filling (mark, last) values (0, 0);

-- The column in which an organ shows a matter, where somebody laid that down.
create table standardcatalogue.assignment (
    organ     text   not null,
    matter    text   not null,
    column_id bigint not null,
    primary key (organ, matter)
);

-- The parts of which something is past its term, with the unit that was told. Their story is told by the worklist.
create table standardcatalogue.gap (
    id      bigint generated always as identity primary key,
    organ   text    not null,
    field   text    not null,
    told_to text    not null,
    count   int     not null check (count > 0),
    since   date    not null,
    due_on  date    not null,
    open    boolean not null default true,
    unique (organ, field)
);

create index gap_open on standardcatalogue.gap (organ) where open;
