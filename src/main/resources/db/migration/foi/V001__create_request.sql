create schema if not exists foi;

create sequence foi.request_number;

create table foi.request (
    id                bigint generated always as identity primary key,
    number            text not null unique,
    submission        text not null unique,
    organ             text not null,
    channel           text not null,
    applicant_kind    text not null,
    applicant_sealed  bytea not null,
    query_code_sealed bytea not null,
    title             text not null,
    description       text not null,
    supply_form       text not null,
    supply_route      text not null,
    status            text not null,
    received_on       date not null,
    clock_from        date not null,
    due_on            date not null,
    extension         int  not null default 0 check (extension between 0 and 60),
    correction_asked  boolean not null default false,
    correction_due_on date,
    decision          text,
    closed_on         date,
    citizen           bigint,
    published_as      bigint,
    constraint closed_with_a_decision check ((decision is null) = (closed_on is null)),
    constraint closed_state check ((status in ('REPLIED', 'LAPSED', 'WITHDRAWN')) = (closed_on is not null)),
    constraint closed_not_before_receipt check (closed_on >= received_on),
    constraint clock_not_before_receipt check (clock_from >= received_on and due_on >= clock_from)
);

create index request_organ_received on foi.request (organ, received_on);
create index request_organ_closed on foi.request (organ, closed_on);
create index request_received on foi.request (received_on);
create index request_citizen on foi.request (citizen) where citizen is not null;

create table foi.request_event (
    id         bigint generated always as identity primary key,
    request_id bigint not null references foi.request (id),
    at         timestamptz not null,
    action     text not null,
    by_organ   boolean not null,
    detail     text not null
);

create index request_event_request on foi.request_event (request_id, id);

create function foi.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the history of a request is append-only';
end
$$;

create trigger request_event_append_only
    before update or delete or truncate on foi.request_event
    for each statement execute function foi.refuse_change();
