-- How many open documents there are by what lists are narrowed by. Every change is written as a difference, so that
-- nobody waits for a row that others count in; a regular pass folds them.
create table disclosure.tally (
    organ    text    not null,
    kind     text    not null,
    year     int     not null,
    validity text    not null,
    topic    text    not null,
    count    bigint  not null,
    folded   boolean not null default false
);

create index tally_organ on disclosure.tally (organ, kind);
create index tally_kind on disclosure.tally (kind);
create index tally_topic on disclosure.tally (topic);
create index tally_unfolded on disclosure.tally (organ, kind, year, validity, topic) where not folded;

insert into disclosure.tally (organ, kind, year, validity, topic, count, folded)
select organ, kind, extract(year from published_on), validity, topic, count(*), true
from disclosure.document
where withdrawn_at is null
group by 1, 2, 3, 4, 5;

create function disclosure.tally_added() returns trigger language plpgsql as $$
begin
    insert into disclosure.tally (organ, kind, year, validity, topic, count)
    select organ, kind, extract(year from published_on), validity, topic, count(*)
    from fresh
    where withdrawn_at is null
    group by 1, 2, 3, 4, 5;
    return null;
end
$$;

create function disclosure.tally_changed() returns trigger language plpgsql as $$
begin
    insert into disclosure.tally (organ, kind, year, validity, topic, count)
    select organ, kind, year, validity, topic, sum(n)
    from (select organ, kind, extract(year from published_on) as year, validity, topic, 1 as n
          from fresh
          where withdrawn_at is null
          union all
          select organ, kind, extract(year from published_on), validity, topic, -1
          from stale
          where withdrawn_at is null) as difference
    group by 1, 2, 3, 4, 5
    having sum(n) <> 0;
    return null;
end
$$;

create trigger document_tally_added
    after insert on disclosure.document
    referencing new table as fresh
    for each statement execute function disclosure.tally_added();

create trigger document_tally_changed
    after update on disclosure.document
    referencing old table as stale new table as fresh
    for each statement execute function disclosure.tally_changed();

-- The first page of a list, by whatever it is narrowed, is read along one of these.
create index document_of_organ on disclosure.document (organ, published_at desc, id desc) where withdrawn_at is null;
create index document_of_organ_kind on disclosure.document (organ, kind, published_at desc, id desc)
    where withdrawn_at is null;
create index document_of_kind on disclosure.document (kind, published_at desc, id desc) where withdrawn_at is null;
create index document_of_kind_topic on disclosure.document (kind, topic, published_at desc, id desc)
    where withdrawn_at is null;
create index document_of_topic on disclosure.document (topic, published_at desc, id desc) where withdrawn_at is null;
create index document_of_validity on disclosure.document (validity, published_at desc, id desc)
    where withdrawn_at is null and kind in ('RULES', 'NORMATIVE_DOCS', 'OTHER_DOCS', 'PLAN');
