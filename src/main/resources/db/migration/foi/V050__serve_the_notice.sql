-- 补正和缴费的期限自告知书送达之日起算 (条例第三十条、第四十二条): which letter opens the period, and when it was served.
create table foi.period_notice (
    letter_id  bigint primary key,
    request_id bigint not null references foi.request (id),
    kind       text not null check (kind in ('CORRECTION', 'FEE')),
    written_on date not null,
    served_on  date,
    constraint served_after_writing check (served_on >= written_on),
    constraint one_notice_of_a_kind unique (request_id, kind)
);

-- Before its notice is served a period has no last day.
alter table foi.request
    drop constraint awaited_until_a_day,
    add constraint awaited_until_a_day check (
        case
            when status in ('AWAITING_OPINIONS', 'AWAITING_REASONS') then awaited_until is not null
            when status in ('AWAITING_CORRECTION', 'AWAITING_FEE') then true
            else awaited_until is null
        end);
