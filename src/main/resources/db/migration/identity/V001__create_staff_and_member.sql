create schema if not exists identity;

create table identity.staff (
    id      bigint generated always as identity primary key,
    account text not null unique,
    name    text not null,
    organ   text not null
);

create table identity.staff_grant (
    staff_id   bigint not null references identity.staff (id),
    role       text   not null,
    over_organ text   not null,
    primary key (staff_id, role, over_organ)
);

create table identity.member (
    id          bigint generated always as identity primary key,
    account     text not null unique,
    name        text not null,
    credit_code text check (credit_code ~ '^[0-9A-Z]{18}$'),
    handler     text not null
);
