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
