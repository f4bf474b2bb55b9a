-- The result is drafted and goes through the gate like every text: what it says is done when it is published.
alter table cleanup.campaign
    add column draft bigint,
    drop constraint campaign_status_check,
    add constraint campaign_status_check
        check (status in ('PLANNED', 'RUNNING', 'RESULT_DRAFTED', 'CONCLUDED', 'CANCELLED')),
    add constraint campaign_draft check (status <> 'RESULT_DRAFTED' or draft is not null);

create unique index campaign_by_draft on cleanup.campaign (draft) where draft is not null;
