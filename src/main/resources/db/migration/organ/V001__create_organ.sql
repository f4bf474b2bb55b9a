create schema if not exists organ;

create table organ.organ (
    id            text primary key,
    parent        text references organ.organ (id),
    kind          text not null,
    name          text not null unique,
    short_name    text not null,
    region        text not null check (region ~ '^[0-9]{6,12}$'),
    credit_code   text not null unique check (credit_code ~ '^[0-9A-Z]{18}$'),
    document_word text not null,
    office        text not null,
    address       text not null,
    hours         text not null,
    telephone     text not null,
    email         text not null,
    functions     text not null,
    head          text not null,
    sort_order    int  not null
);
