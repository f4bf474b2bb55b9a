-- How many open documents there are, kept so that nobody counts two million, in as many grains as lists need:
-- CELL   by organ, kind, year and validity      ORGAN  by organ and year
-- KIND   by kind, year and validity             TOPIC  by topic and organ
-- SORT   by kind, year, validity and topic      PLACE  by what decides in which column of its organ a document stands
-- What changes is written beside it, never over it, so that nobody who publishes waits for another; a regular pass adds
-- it up. The true number is always the sum of all rows of a grain, added up or not.
create table disclosure.tally (
    id          bigint generated always as identity primary key,
    grain       text    not null check (grain in ('CELL', 'PLACE', 'KIND', 'ORGAN', 'SORT', 'TOPIC')),
    organ       text    not null,
    kind        text    not null,
    year        int     not null,
    validity    text    not null,
    topic       text    not null,
    site_column bigint  not null,
    item        text    not null,
    documents   bigint  not null,
    settled     boolean not null default false
);

create unique index tally_settled
    on disclosure.tally (grain, organ, year, kind, validity, topic, site_column, item) where settled;
create index tally_open on disclosure.tally (id) where not settled;
create index tally_kind on disclosure.tally (kind, year) include (validity, documents) where grain = 'KIND';
create index tally_organ on disclosure.tally (organ, year) include (documents) where grain = 'ORGAN';
create index tally_sort on disclosure.tally (topic, kind, year) include (validity, documents) where grain = 'SORT';
create index tally_topic on disclosure.tally (topic, organ) include (documents) where grain = 'TOPIC';
create index tally_topic_organ on disclosure.tally (organ) include (topic, documents) where grain = 'TOPIC';
create index tally_cell_organ on disclosure.tally (organ) include (kind, year, validity, documents)
    where grain = 'CELL';
create index tally_cell_kind on disclosure.tally (kind, organ) include (year, validity, documents)
    where grain = 'CELL';
create index tally_cell_year on disclosure.tally (year, organ) include (kind, validity, documents)
    where grain = 'CELL';
create index tally_place on disclosure.tally (organ) include (kind, year, site_column, item, documents)
    where grain = 'PLACE';

create function disclosure.tally_entered() returns trigger language plpgsql as $$
begin
    insert into disclosure.tally (grain, organ, kind, year, validity, topic, site_column, item, documents)
    select case when grouping(organ, kind, topic) = 1 and grouping(validity) = 0 then 'CELL'
                when grouping(organ, kind, topic) = 1 then 'PLACE'
                when grouping(organ, kind, topic) = 5 then 'KIND'
                when grouping(organ, kind, topic) = 3 then 'ORGAN'
                when grouping(organ, kind, topic) = 4 then 'SORT'
                else 'TOPIC' end,
           coalesce(organ, ''), coalesce(kind, ''), coalesce(year, 0), coalesce(validity, ''), coalesce(topic, ''),
           coalesce(site_column, 0), coalesce(item, ''), count(*)
    from (select organ, kind, extract(year from published_on)::int as year, validity, topic,
                 coalesce(site_column, 0) as site_column, coalesce(item, '') as item
          from entered
          where withdrawn_at is null) as each
    group by grouping sets ((organ, kind, year, validity), (organ, kind, year, site_column, item),
                            (kind, year, validity), (organ, year), (kind, year, validity, topic), (topic, organ));
    return null;
end
$$;

create function disclosure.tally_changed() returns trigger language plpgsql as $$
begin
    insert into disclosure.tally (grain, organ, kind, year, validity, topic, site_column, item, documents)
    select case when grouping(organ, kind, topic) = 1 and grouping(validity) = 0 then 'CELL'
                when grouping(organ, kind, topic) = 1 then 'PLACE'
                when grouping(organ, kind, topic) = 5 then 'KIND'
                when grouping(organ, kind, topic) = 3 then 'ORGAN'
                when grouping(organ, kind, topic) = 4 then 'SORT'
                else 'TOPIC' end,
           coalesce(organ, ''), coalesce(kind, ''), coalesce(year, 0), coalesce(validity, ''), coalesce(topic, ''),
           coalesce(site_column, 0), coalesce(item, ''), sum(by)
    from (select 1 as by, organ, kind, extract(year from published_on)::int as year, validity, topic,
                 coalesce(site_column, 0) as site_column, coalesce(item, '') as item
          from after
          where withdrawn_at is null
          union all
          select -1, organ, kind, extract(year from published_on)::int, validity, topic,
                 coalesce(site_column, 0), coalesce(item, '')
          from before
          where withdrawn_at is null) as each
    group by grouping sets ((organ, kind, year, validity), (organ, kind, year, site_column, item),
                            (kind, year, validity), (organ, year), (kind, year, validity, topic), (topic, organ))
    having sum(by) <> 0;
    return null;
end
$$;

create trigger document_tally_entered
    after insert on disclosure.document
    referencing new table as entered
    for each statement execute function disclosure.tally_entered();

create trigger document_tally_changed
    after update on disclosure.document
    referencing old table as before new table as after
    for each statement execute function disclosure.tally_changed();

insert into disclosure.tally (grain, organ, kind, year, validity, topic, site_column, item, documents, settled)
select case when grouping(organ, kind, topic) = 1 and grouping(validity) = 0 then 'CELL'
            when grouping(organ, kind, topic) = 1 then 'PLACE'
            when grouping(organ, kind, topic) = 5 then 'KIND'
            when grouping(organ, kind, topic) = 3 then 'ORGAN'
            when grouping(organ, kind, topic) = 4 then 'SORT'
            else 'TOPIC' end,
       coalesce(organ, ''), coalesce(kind, ''), coalesce(year, 0), coalesce(validity, ''), coalesce(topic, ''),
       coalesce(site_column, 0), coalesce(item, ''), sum(documents), true
from (select organ, kind, extract(year from published_on)::int as year, validity, topic,
             coalesce(site_column, 0) as site_column, coalesce(item, '') as item,
             count(*) as documents
      from disclosure.document
      where withdrawn_at is null
      group by 1, 2, 3, 4, 5, 6, 7) as each
group by grouping sets ((organ, kind, year, validity), (organ, kind, year, site_column, item),
                        (kind, year, validity), (organ, year), (kind, year, validity, topic), (topic, organ));

-- The first page of a list, by whatever it is narrowed, is read along one of these; what stands beside lets lists be
-- narrowed and counted that no number is kept for, without reading the documents.
create index document_of_organ on disclosure.document (organ, published_at desc, id desc)
    include (kind, topic, validity, published_on) where withdrawn_at is null;
create index document_of_kind on disclosure.document (kind, published_at desc, id desc) where withdrawn_at is null;
create index document_of_kind_topic on disclosure.document (kind, topic, published_at desc, id desc)
    include (organ, validity, published_on) where withdrawn_at is null;
create index document_of_topic on disclosure.document (topic, published_at desc, id desc)
    include (organ, kind, validity, published_on) where withdrawn_at is null;
create index document_of_validity on disclosure.document (validity, published_at desc, id desc)
    where withdrawn_at is null and kind in ('RULES', 'NORMATIVE_DOCS', 'OTHER_DOCS', 'PLAN');
-- The desk lists what was withdrawn too, and so do harvesters of a column.
create index document_managed on disclosure.document (organ, published_at desc, id desc);
create index document_withdrawn on disclosure.document (organ) where withdrawn_at is not null;
create index document_column_changed on disclosure.document (site_column, changed_at, id)
    where site_column is not null;
-- What no longer binds, the last ended first; and the newest of each sort an organ's columns are made of.
create index document_over on disclosure.document (coalesce(ended_on, expires_on + 1) desc, id desc)
    where withdrawn_at is null and (ended_on is not null or expires_on is not null);
create index document_cell
    on disclosure.document (organ, coalesce(site_column, 0), kind, coalesce(item, ''), published_on)
    where withdrawn_at is null;
