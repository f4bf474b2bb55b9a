-- 保密审查 (条例第十七条): made of what a request asks for before anything of it is opened. Append-only; the last one holds.
create table foi.secrecy_review (
    id         bigint generated always as identity primary key,
    request_id bigint      not null references foi.request (id),
    at         timestamptz not null,
    staff      bigint      not null,
    staff_name text        not null check (staff_name <> ''),
    by_handler boolean     not null,
    secret     boolean     not null,
    scope      text        not null check (scope <> ''),
    basis      text        not null check (basis <> ''),
    opinion    text        not null
);

create index secrecy_review_request on foi.secrecy_review (request_id, id);
