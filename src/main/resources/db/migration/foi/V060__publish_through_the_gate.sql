-- The drafts by which an answer is published: one at a time is under way; one that was given up may be followed by
-- another.
create table foi.publication (
    draft      bigint primary key,
    request_id bigint      not null references foi.request (id),
    begun_at   timestamptz not null
);

create index publication_request on foi.publication (request_id, draft);
