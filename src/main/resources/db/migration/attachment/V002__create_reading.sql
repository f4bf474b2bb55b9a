-- The text in files, by content: read once, however many attachments have it. A row that is taken and not finished
-- by taken_until is taken again.
create table attachment.reading (
    sha256      text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type  text        not null,
    state       text        not null default 'WAITING' check (state in ('WAITING', 'READ', 'UNREADABLE')),
    text        text,
    reason      text,
    tries       int         not null default 0,
    taken_until timestamptz not null default '-infinity',
    check ((state = 'READ') = (text is not null)),
    check ((state = 'UNREADABLE') = (reason is not null))
);

create index reading_waiting on attachment.reading (taken_until, sha256) where state = 'WAITING';

create index file_content on attachment.file (sha256);
