create schema if not exists withheld;

-- 不予公开信息台账 (条例第十八条): what was not opened, and when it is looked at again.
create table withheld.entry (
    id             bigint generated always as identity primary key,
    request        bigint not null unique,
    number         text not null,
    organ          text not null,
    title          text not null,
    ground         text not null,
    partly         boolean not null,
    decided_on     date not null,
    next_review_on date,
    told           boolean not null default false,
    published_as   bigint,
    constraint reviewed_until_opened check ((next_review_on is null) = (published_as is not null)),
    constraint reviewed_after_decision check (next_review_on > decided_on)
);

create index entry_organ on withheld.entry (organ, next_review_on);
create index entry_due on withheld.entry (next_review_on) where next_review_on is not null;

create table withheld.review (
    id          bigint generated always as identity primary key,
    entry_id    bigint not null references withheld.entry (id),
    reviewed_on date not null,
    reviewed_by text not null,
    opened      boolean not null,
    words       text not null
);

create index review_entry on withheld.review (entry_id, id);

create function withheld.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'reviews of withheld information are append-only';
end
$$;

create trigger review_append_only
    before update or delete or truncate on withheld.review
    for each statement execute function withheld.refuse_change();
