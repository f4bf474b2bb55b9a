create schema if not exists audit;

create table audit.entry (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    actor   text not null,
    action  text not null,
    subject text not null,
    organ   text not null,
    detail  text not null
);

create index entry_subject on audit.entry (subject, id);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the record is append-only';
end
$$;

create trigger entry_append_only
    before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse_change();
