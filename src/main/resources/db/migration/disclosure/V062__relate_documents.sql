-- What staff say is read together stands in the history of both documents.
alter table disclosure.document_event
    drop constraint document_event_action_check,
    add constraint document_event_action_check
        check (action in ('PUBLISH', 'REVISE', 'BEGIN', 'FORESEE', 'FORGO', 'RELATE', 'UNRELATE', 'AMEND', 'REVIEW',
                          'ABOLISH', 'DECLARE_INVALID', 'EXPIRE', 'WITHDRAW'));
