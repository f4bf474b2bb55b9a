-- What the automatic check found in a draft, and how it was answered. The key names a passage between its words, so
-- that an answer holds as long as the passage stays.
create table drafting.finding (
    draft_id    bigint      not null references drafting.draft (id),
    key         text        not null,
    kind        text        not null,
    place       text        not null,
    passage     text        not null,
    sentence    text        not null,
    must_mend   boolean     not null,
    found_in    int         not null,
    seen_in     int         not null,
    open        boolean     not null,
    answer      text,
    answered_by text,
    answered_at timestamptz,
    primary key (draft_id, key),
    check (seen_in >= found_in),
    check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
    check (answer is null or not must_mend)
);
