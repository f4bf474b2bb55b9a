-- What happened to a document, in order; never changed.
create table disclosure.document_event (
    id          bigint generated always as identity primary key,
    document_id bigint      not null references disclosure.document (id),
    at          timestamptz not null,
    actor       text        not null,
    action      text        not null check (action in ('PUBLISH', 'ABOLISH', 'WITHDRAW')),
    detail      text        not null
);

create index document_event_document on disclosure.document_event (document_id, id);

create function disclosure.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the history of a document is append-only';
end
$$;

create trigger document_event_append_only
    before update or delete or truncate on disclosure.document_event
    for each statement execute function disclosure.refuse_change();
