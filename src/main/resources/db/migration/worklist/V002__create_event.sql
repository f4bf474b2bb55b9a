-- What happened to an item, append-only.
create table worklist.event (
    id     bigint generated always as identity primary key,
    kind   text        not null,
    matter bigint      not null,
    at     timestamptz not null,
    actor  text        not null,
    what   text        not null check (what in ('OPENED', 'CHANGED', 'CLAIMED', 'GIVEN_BACK', 'HANDED_OVER', 'URGED',
        'SUPERVISED', 'ANSWERED', 'SENT_BACK', 'ACCEPTED', 'WITHDRAWN', 'ESCALATED', 'MOVED', 'DONE')),
    words  text        not null,
    foreign key (kind, matter) references worklist.item (kind, matter)
);

create index event_item on worklist.event (kind, matter, id);

create function worklist.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'worklist.event is append-only';
end $$;

create trigger event_stays before update or delete or truncate on worklist.event
    for each statement execute function worklist.refuse_change();
