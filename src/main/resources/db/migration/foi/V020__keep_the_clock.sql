-- The clock as the law has it: what the period began with, a later date under 第三十五条, and until when the other side
-- may act, whatever we wait for. That a period was extended is no state any more.
alter table foi.request rename column correction_due_on to awaited_until;

alter table foi.request
    add column clock_start text not null default 'RECEIPT' check (clock_start in ('RECEIPT', 'CORRECTION', 'FEE')),
    add column delay int not null default 0 check (delay between 0 and 250);

update foi.request set clock_start = 'CORRECTION' where clock_from <> received_on;
update foi.request set status = 'AWAITING_REPLY' where status = 'EXTENDED';
update foi.request set awaited_until = null where status <> 'AWAITING_CORRECTION';

alter table foi.request
    add constraint known_status check (status in ('REGISTERED', 'AWAITING_REPLY', 'AWAITING_CORRECTION',
        'AWAITING_OPINIONS', 'AWAITING_REASONS', 'AWAITING_FEE', 'REPLIED', 'LAPSED', 'WITHDRAWN')),
    add constraint awaited_until_a_day check ((awaited_until is not null)
        = (status in ('AWAITING_CORRECTION', 'AWAITING_OPINIONS', 'AWAITING_REASONS', 'AWAITING_FEE')));
