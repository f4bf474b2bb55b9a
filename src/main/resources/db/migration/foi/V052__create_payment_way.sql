-- 缴纳方式 of an organ, as it stands in its 收费通知书.
create table foi.payment_way (
    organ     text primary key,
    payee     text not null check (payee <> ''),
    bank      text not null,
    account   text not null,
    counter   text not null,
    telephone text not null check (telephone <> ''),
    changed_at timestamptz not null,
    changed_by text not null,
    constraint a_way_to_pay check ((bank <> '' and account <> '') or counter <> '')
);
