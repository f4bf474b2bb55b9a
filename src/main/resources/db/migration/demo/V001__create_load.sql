create schema if not exists demo;

-- One row says that the demo city was loaded: written first and committed with the city, so it never stands alone.
create table demo.load (
    city      text primary key,
    loaded_on date not null
);
