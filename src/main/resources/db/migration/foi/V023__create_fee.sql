-- 信息处理费: one method for one request, ever.
create table foi.fee (
    request_id bigint primary key references foi.request (id),
    organ      text not null,
    method     text not null check (method in ('BY_ITEM', 'BY_VOLUME')),
    before     int  not null check (before >= 0),
    quantity   int  not null check (quantity > 0),
    amount     int  not null check (amount > 0),
    how_to_pay text not null,
    noticed_on date not null,
    paid_on    date,
    paper      text,
    constraint only_items_add_up check (method = 'BY_ITEM' or before = 0),
    constraint paid_with_a_paper check ((paid_on is null) = (paper is null)),
    constraint paid_in_time check (paid_on >= noticed_on)
);

create index fee_paid on foi.fee (organ, paid_on) where paid_on is not null;
