-- 说明理由 (第三十五条): what was found, and what the applicant said, sealed.
create table foi.reasons (
    request_id   bigint primary key references foi.request (id),
    finding      text not null,
    asked_on     date not null,
    words_sealed bytea not null default '',
    ended_on     date,
    constraint reasons_in_order check (ended_on >= asked_on)
);
