-- 督办: a demand with a day to answer it by.
create table worklist.supervision (
    id            bigint generated always as identity primary key,
    kind          text        not null,
    matter        bigint      not null,
    organ         text        not null,
    by_organ      text        not null,
    by_staff      bigint,
    by_name       text        not null,
    demand        text        not null,
    asked_on      date        not null,
    days          integer     not null check (days between 1 and 60),
    clock_from    date        not null,
    due_on        date        not null,
    status        text        not null check (status in ('ASKED', 'ANSWERED', 'RETURNED', 'ACCEPTED', 'WITHDRAWN')),
    answer        text        not null default '',
    answered_by   bigint,
    answered_name text        not null default '',
    answered_on   date,
    verdict       text        not null default '',
    closed_on     date,
    foreign key (kind, matter) references worklist.item (kind, matter),
    check ((status in ('ACCEPTED', 'WITHDRAWN')) = (closed_on is not null)),
    check (status not in ('ANSWERED', 'ACCEPTED') or answered_on is not null)
);

create index supervision_item on worklist.supervision (kind, matter, id);
create index supervision_organ on worklist.supervision (organ, due_on, id);
create index supervision_by on worklist.supervision (by_organ, id);
