-- What is said to everyone in place of a document that was withdrawn, and what is read in its place.
create table disclosure.withdrawal_notice (
    document_id bigint primary key references disclosure.document (id),
    sentence    text not null check (length(sentence) <= 200),
    instead_id  bigint references disclosure.document (id),
    check (sentence <> '' or instead_id is not null),
    check (instead_id is null or instead_id <> document_id)
);
