-- Who entered a notice, when, and the words it was read from.
alter table calendar.published_year
    add column text       text check (length(text) <= 20000),
    add column entered_by text,
    add column entered_at timestamptz;

-- Counts the corrections: whoever keeps the calendar in memory looks here whether it is still the one in force.
create table calendar.edition (
    one    boolean primary key default true check (one),
    number bigint  not null
);

insert into calendar.edition (number) values (1);

create table calendar.correction (
    id      bigint generated always as identity primary key,
    year    integer     not null check (year between 1949 and 2199),
    words   text        not null check (length(btrim(words)) between 1 and 200),
    reason  text        not null check (length(btrim(reason)) between 1 and 200),
    made_at timestamptz not null,
    actor   text        not null
);

create table calendar.correction_day (
    correction  bigint not null references calendar.correction (id),
    day         date   not null,
    kind_before text   not null check (kind_before in ('WORKING', 'WEEKEND', 'HOLIDAY', 'MAKE_UP')),
    name_before text   not null,
    kind_after  text   not null check (kind_after in ('WORKING', 'WEEKEND', 'HOLIDAY', 'MAKE_UP')),
    name_after  text   not null,
    primary key (correction, day),
    constraint changed check ((kind_before, name_before) <> (kind_after, name_after))
);

-- The title of a matter is not kept: whoever looks after the calendar has no part in what people ask.
create table calendar.correction_move (
    id         bigint generated always as identity primary key,
    correction bigint  not null references calendar.correction (id),
    room       text    not null,
    number     text    not null,
    organ      text    not null,
    path       text    not null,
    before_on  date    not null,
    after_on   date    not null,
    late       boolean not null,
    constraint moved check (before_on <> after_on)
);

create index correction_move_correction on calendar.correction_move (correction, id);

create table calendar.correction_follow_up (
    correction  bigint      primary key references calendar.correction (id),
    followed_at timestamptz not null
);

create function calendar.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'corrections of the calendar are append-only';
end
$$;

create trigger correction_append_only
    before update or delete or truncate on calendar.correction
    for each statement execute function calendar.refuse_change();

create trigger correction_day_append_only
    before update or delete or truncate on calendar.correction_day
    for each statement execute function calendar.refuse_change();

create trigger correction_move_append_only
    before update or delete or truncate on calendar.correction_move
    for each statement execute function calendar.refuse_change();
