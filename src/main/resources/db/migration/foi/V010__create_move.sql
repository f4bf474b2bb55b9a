alter table foi.request add column moved boolean not null default false;
alter table foi.remedy add column moved boolean not null default false;

create table foi.request_move (
    id         bigint generated always as identity primary key,
    request_id bigint not null references foi.request (id),
    moved_on   date not null,
    from_organ text not null,
    to_organ   text not null,
    constraint moved_elsewhere check (from_organ <> to_organ)
);

create index request_move_request on foi.request_move (request_id, moved_on, id);

create table foi.remedy_move (
    id         bigint generated always as identity primary key,
    remedy_id  bigint not null references foi.remedy (id),
    moved_on   date not null,
    from_organ text not null,
    to_organ   text not null,
    constraint remedy_moved_elsewhere check (from_organ <> to_organ)
);

create index remedy_move_remedy on foi.remedy_move (remedy_id, moved_on, id);
create index request_moved on foi.request (id) where moved;
create index remedy_moved on foi.remedy (id) where moved;

create trigger request_move_append_only
    before update or delete or truncate on foi.request_move
    for each statement execute function foi.refuse_change();

create trigger remedy_move_append_only
    before update or delete or truncate on foi.remedy_move
    for each statement execute function foi.refuse_change();
