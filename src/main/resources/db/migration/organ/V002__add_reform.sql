alter table organ.organ
    add column abolished_on   date,
    add column abolished_how  text check (abolished_how in ('MERGE', 'SPLIT', 'ABOLISH')),
    add column abolition_basis text,
    add column successors     text[] not null default '{}',
    add constraint abolished_with_a_successor check (
        (abolished_on is null) = (cardinality(successors) = 0)
        and (abolished_on is null) = (abolished_how is null)
        and (abolished_on is null) = (abolition_basis is null)),
    add constraint region_code check (region ~ '^[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?$'),
    drop constraint organ_name_key;

create unique index organ_active_name on organ.organ (name) where abolished_on is null;

create table organ.reform (
    id           bigint generated always as identity primary key,
    organ        text not null,
    action       text not null check (action in ('SET_UP', 'RENAME', 'MERGE', 'SPLIT', 'ABOLISH', 'MOVE')),
    content      text not null,
    effective_on date not null,
    basis        text not null,
    actor        text not null,
    ordered_at   timestamptz not null,
    state        text not null check (state in ('PLANNED', 'DONE', 'CANCELLED')),
    blocked      text
);

create index reform_planned on organ.reform (effective_on, id) where state = 'PLANNED';

create table organ.organ_event (
    id           bigint generated always as identity primary key,
    organ        text not null,
    at           timestamptz not null,
    effective_on date not null,
    action       text not null,
    before       text not null,
    after        text not null,
    basis        text not null,
    actor        text not null
);

create index organ_event_organ on organ.organ_event (organ, id);
create index organ_event_rename on organ.organ_event (organ, effective_on) where action = 'RENAME';

create function organ.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the history of an organ is append-only';
end
$$;

create trigger organ_event_append_only
    before update or delete or truncate on organ.organ_event
    for each statement execute function organ.refuse_change();
