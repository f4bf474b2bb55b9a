-- 答复稿: one for a request.
create table foihandling.reply_draft (
    request     bigint primary key,
    status      text        not null check (status in ('WRITING', 'REVIEW', 'LEGAL', 'SIGN', 'ISSUED', 'ENDED')),
    version     int         not null check (version > 0),
    round       int         not null check (round >= 0),
    writer      bigint      not null,
    writer_name text        not null check (writer_name <> ''),
    begun_at    timestamptz not null
);

-- What was saved. Append-only.
create table foihandling.version (
    id              bigint generated always as identity primary key,
    request         bigint      not null references foihandling.reply_draft (request),
    number          int         not null check (number > 0),
    saved_at        timestamptz not null,
    staff           bigint      not null,
    staff_name      text        not null check (staff_name <> ''),
    decision        text,
    withheld        text,
    text_sealed     bytea       not null,
    interest_sealed bytea       not null,
    files           uuid[]      not null,
    unique (request, number)
);

create index version_files on foihandling.version using gin (files);
