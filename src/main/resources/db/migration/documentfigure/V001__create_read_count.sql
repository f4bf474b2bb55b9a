create schema if not exists documentfigure;

-- How often a document was read on a day: a number, nothing of who read it. Organ, kind and column are those it had then.
create table documentfigure.read_count (
    document_id bigint not null,
    day         date   not null,
    organ       text   not null,
    kind        text   not null,
    site_column bigint,
    count       bigint not null check (count > 0),
    primary key (document_id, day)
);

create index read_count_day on documentfigure.read_count (day, organ);
