-- A file that was once seen to hang on something is kept for good; the others are asked for until they are swept.
alter table attachment.file add column held boolean not null default false;

create index file_not_held on attachment.file (created_at, id) where not held;

-- When the last pass began, so that of several servers one at a time goes through the store.
create table attachment.sweep (
    only_row boolean     primary key default true check (only_row),
    begun_at timestamptz not null
);

insert into attachment.sweep (begun_at) values ('-infinity');

alter table attachment.reading add column settled_at timestamptz;

create index reading_unreadable on attachment.reading (settled_at, sha256) where state = 'UNREADABLE';

-- How many files were not taken, by day and reason; neither names nor contents are kept.
create table attachment.turned_away (
    day    date   not null,
    reason text   not null check (reason ~ '^[A-Z_]+$'),
    files  bigint not null check (files > 0),
    primary key (day, reason)
);
