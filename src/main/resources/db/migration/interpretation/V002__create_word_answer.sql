-- Why something that was found in the words of an interpretation stands; one answer for each finding.
create table interpretation.word_answer (
    document_id bigint      not null,
    key         text        not null,
    words       text        not null check (length(words) between 1 and 200),
    actor       text        not null check (actor <> ''),
    at          timestamptz not null,
    primary key (document_id, key)
);
