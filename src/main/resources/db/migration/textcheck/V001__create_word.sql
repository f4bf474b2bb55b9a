create schema if not exists textcheck;

-- 错敏词表: words that must not stand in what is published. Nothing is deleted: a word is ended.
create table textcheck.word (
    id         bigint generated always as identity primary key,
    key        text        not null unique check (key <> ''),
    word       text        not null check (length(word) between 2 and 40),
    kind       text        not null check (kind in ('MISSPELLING', 'BANNED_WORD', 'TITLE_ERROR', 'INJECTED')),
    instead    text        not null check (length(instead) <= 40 and instead <> word),
    within     text[]      not null,
    severity   text        not null check (severity in ('MUST_MEND', 'MUST_ANSWER')),
    note       text        not null check (length(note) <= 200),
    changed_at timestamptz not null,
    changed_by text        not null check (changed_by <> ''),
    ended_at   timestamptz
);
