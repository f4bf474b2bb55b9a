-- What is closed, can no longer be contested, and was not archived yet.
create table foiarchive.duty (
    request    bigint primary key,
    organ      text not null check (organ <> ''),
    settled_on date not null,
    due_on     date not null check (due_on >= settled_on)
);

create index duty_organ on foiarchive.duty (organ, due_on, request);

-- Up to which day it was looked. One row.
create table foiarchive.watch (
    looked_until date not null,
    alone        boolean primary key default true check (alone)
);

insert into foiarchive.watch (looked_until) values ('2000-01-01');
