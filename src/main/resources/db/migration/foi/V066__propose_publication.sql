-- 建议主动公开 (第四十四条第二款): what the applicant proposed, the words sealed, and what the organ answered.
create table foi.publication_proposal (
    request_id   bigint primary key references foi.request (id),
    state        text  not null check (state in ('OPEN', 'TAKEN_UP', 'PUBLISHED', 'DECLINED')),
    ground       text  not null,
    words_sealed bytea not null default '',
    proposed_on  date  not null,
    due_on       date  not null,
    answered_on  date,
    reason       text  not null default '',
    constraint proposal_answered check ((state = 'OPEN') = (answered_on is null)),
    constraint proposal_in_order check (answered_on >= proposed_on),
    constraint proposal_declined_with_reason check (state <> 'DECLINED' or reason <> '')
);
