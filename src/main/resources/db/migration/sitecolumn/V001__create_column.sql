create schema if not exists sitecolumn;

-- An organ whose disclosure home has been set up with its fixed parts.
create table sitecolumn.site (
    organ      text primary key,
    settled_on date not null,
    looked_on  date
);

create table sitecolumn.site_column (
    id           bigint generated always as identity primary key,
    organ        text    not null references sitecolumn.site (organ),
    parent       bigint references sitecolumn.site_column (id),
    type         text    not null,
    item         int check (item between 1 and 15),
    name         text    not null check (length(name) between 1 and 30),
    description  text    not null,
    keywords     text[]  not null,
    keeper_organ text    not null,
    keeper_unit  text    not null,
    keeper       text    not null,
    every_days   int check (every_days between 1 and 730),
    place        int     not null check (place between 1 and 999),
    gathers      boolean not null,
    opened_on    date    not null,
    closed_on    date,
    successor    bigint references sitecolumn.site_column (id),
    version      int     not null default 1,
    check ((type = 'ITEM') = (item is not null)),
    check (parent <> id),
    check (successor is null or closed_on is not null and successor <> id)
);

create index site_column_organ on sitecolumn.site_column (organ);
-- Neighbours have different names, and what has no column of its own stands in one only.
create unique index site_column_name on sitecolumn.site_column (organ, coalesce(parent, 0), name)
    where closed_on is null;
create unique index site_column_gathers on sitecolumn.site_column (organ, type)
    where closed_on is null and gathers and type <> 'ITEM';
create unique index site_column_item on sitecolumn.site_column (organ, item) where item is not null;

-- What happened to a column, in order; never changed.
create table sitecolumn.column_event (
    id        bigint generated always as identity primary key,
    column_id bigint      not null references sitecolumn.site_column (id),
    at        timestamptz not null,
    actor     text        not null,
    what      text        not null,
    detail    text        not null
);

create index column_event_column on sitecolumn.column_event (column_id, id);

create function sitecolumn.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the history of a column is append-only';
end
$$;

create trigger column_event_append_only
    before update or delete or truncate on sitecolumn.column_event
    for each statement execute function sitecolumn.refuse_change();

-- The columns whose unit is waited for. Their story is told by the worklist.
create table sitecolumn.reminder (
    column_id bigint primary key references sitecolumn.site_column (id),
    organ     text not null,
    told_to   text not null,
    stage     text not null,
    since     date not null,
    due_on    date not null
);

create index reminder_organ on sitecolumn.reminder (organ);
