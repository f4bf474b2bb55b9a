create table organ.region (
    code      text primary key check (code ~ '^[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?$'),
    name      text not null,
    authority text references organ.organ (id)
);

create index region_authority on organ.region (authority) where authority is not null;

create table organ.inner_unit (
    organ     text not null references organ.organ (id),
    place     int  not null,
    name      text not null,
    functions text not null,
    telephone text not null,
    head      text not null,
    primary key (organ, place)
);
