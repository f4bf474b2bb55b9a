create schema if not exists audit;

-- One line of the record. The salt hides the private half of an entry behind its hash; the mac, made with a key that
-- is not in the database, tells an entry we wrote from one that was put here by hand.
create table audit.entry (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    actor   text not null,
    action  text not null,
    subject text not null,
    organ   text not null,
    detail  text not null,
    digest  bytea check (octet_length(digest) = 32),
    salt    bytea not null check (octet_length(salt) = 16),
    mac     bytea not null check (octet_length(mac) = 32)
);

create index entry_subject on audit.entry (subject, id);
create index entry_at on audit.entry (at, id);
create index entry_action on audit.entry (action, at, id);
create index entry_organ on audit.entry (organ, at, id);
-- An actor is a number and, for staff, a name: both are asked for.
create index entry_actor_number on audit.entry (split_part(actor, ' ', 1), at, id);
create index entry_actor_name on audit.entry (split_part(split_part(actor, ' ', 2), '（', 1), at, id);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the record is append-only';
end
$$;

create trigger entry_append_only
    before update or truncate on audit.entry
    for each statement execute function audit.refuse_change();
