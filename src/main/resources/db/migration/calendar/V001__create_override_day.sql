create schema if not exists calendar;

-- One row changes one day of the built-in calendar: a make-up working day, or a day off.
create table calendar.override_day (
    day     date    primary key,
    working boolean not null,
    name    text    not null check (length(btrim(name)) between 1 and 40)
);
