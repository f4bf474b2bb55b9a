-- That a document was looked at and stays in force is part of its history.
alter table disclosure.document_event
    drop constraint document_event_action_check,
    add constraint document_event_action_check
        check (action in ('PUBLISH', 'REVISE', 'AMEND', 'REVIEW', 'ABOLISH', 'DECLARE_INVALID', 'EXPIRE', 'WITHDRAW'));

-- A document cited by its number alone, whoever issued it; and by its title.
create index document_called_number on disclosure.document (number) where withdrawn_at is null and number is not null;
create index document_called_title on disclosure.document (md5(title)) where withdrawn_at is null;
