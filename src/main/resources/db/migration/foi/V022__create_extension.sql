-- 延期审批: proposed by whoever handles the request, decided by the head. One proposal at a time, one extension at most.
create table foi.extension (
    id          bigint generated always as identity primary key,
    request_id  bigint not null references foi.request (id),
    days        int  not null check (days between 1 and 20),
    reason      text not null,
    proposed_by text not null,
    proposed_on date not null,
    decided_by  text,
    decided_on  date,
    granted     boolean,
    words       text not null default '',
    constraint decided_by_somebody check ((decided_on is null) = (granted is null)
        and (decided_on is null) = (decided_by is null)),
    constraint decided_after_proposal check (decided_on >= proposed_on)
);

create unique index extension_proposed on foi.extension (request_id) where decided_on is null;
create unique index extension_granted on foi.extension (request_id) where granted;
