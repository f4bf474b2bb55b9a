create table foi.letter_register (
    organ text not null,
    year  int  not null,
    kind  text not null,
    last  int  not null,
    primary key (organ, year, kind)
);

create table foi.letter (
    id               bigint generated always as identity primary key,
    request_id       bigint not null references foi.request (id),
    kind             text not null,
    number           text not null unique,
    addressee_sealed bytea not null,
    body             text not null,
    signed_on        date not null
);

create index letter_request on foi.letter (request_id, id);

create table foi.reply_attachment (
    request_id bigint not null references foi.request (id),
    attachment uuid not null,
    name       text not null,
    size       bigint not null,
    primary key (request_id, attachment)
);

create table foi.reply (
    request_id bigint primary key references foi.request (id),
    withheld   text,
    text       text not null
);
