-- What was done and said in the office about a request: steps of the draft, secrecy reviews, assistance, comments.
-- Internal and append-only.
create table foihandling.entry (
    id           bigint generated always as identity primary key,
    request      bigint      not null,
    assistance   bigint references foihandling.assistance (id),
    at           timestamptz not null,
    staff        bigint,
    name         text        not null check (name <> ''),
    deed         text        not null check (deed <> ''),
    step         text check (step in ('REVIEW', 'LEGAL', 'SIGN')),
    round        int         not null check (round >= 0),
    version      int check (version > 0),
    basis        text        not null,
    words_sealed bytea       not null
);

create index entry_request on foihandling.entry (request, id);
create index entry_assistance on foihandling.entry (assistance, id);
