-- A year listed here has its holiday notice entered in calendar.override_day; it is no longer provisional.
create table calendar.published_year (
    year   integer primary key check (year between 2004 and 9998),
    notice text    not null check (length(btrim(notice)) between 1 and 200)
);
