create table foi.remedy (
    id           bigint generated always as identity primary key,
    request_id   bigint not null references foi.request (id),
    organ        text not null,
    kind         text not null check (kind in ('REVIEW', 'SUIT_DIRECT', 'SUIT_AFTER_REVIEW')),
    filed_on     date not null,
    result       text check (result in ('UPHELD', 'CORRECTED', 'OTHER_RESULT')),
    concluded_on date,
    constraint concluded_with_a_result check ((result is null) = (concluded_on is null)),
    constraint concluded_after_filing check (concluded_on >= filed_on)
);

create index remedy_organ on foi.remedy (organ, filed_on);
