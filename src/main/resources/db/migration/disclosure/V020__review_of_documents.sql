-- That a document was looked at and stays in force is part of its history.
alter table disclosure.document_event
    drop constraint document_event_action_check,
    add constraint document_event_action_check
        check (action in ('PUBLISH', 'REVISE', 'AMEND', 'REVIEW', 'ABOLISH', 'DECLARE_INVALID', 'EXPIRE', 'WITHDRAW'));

-- What no longer binds, the last ended first.
create index document_ended on disclosure.document (ended_on desc) where withdrawn_at is null and ended_on is not null;
