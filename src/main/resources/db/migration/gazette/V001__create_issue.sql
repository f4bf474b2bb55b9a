create schema if not exists gazette;

create table gazette.issue (
    id           bigint generated always as identity primary key,
    organ        text not null,
    title        text not null check (length(title) between 1 and 60),
    year         int  not null check (year between 1949 and 9999),
    number       int  not null check (number between 1 and 999),
    total        int  not null check (total > 0),
    dated        date not null,
    status       text not null check (status in ('COMPILING', 'IN_PRINT', 'DISCARDED')),
    published_at timestamptz,
    digest       text,
    check ((status = 'IN_PRINT') = (published_at is not null)),
    check ((status = 'IN_PRINT') = (digest is not null))
);

create unique index issue_number on gazette.issue (year, number) where status <> 'DISCARDED';
create unique index issue_total on gazette.issue (total) where status <> 'DISCARDED';

-- What stands in an issue. While it is compiled only which document; in print also what was printed of it.
create table gazette.entry (
    issue_id    bigint not null references gazette.issue (id),
    document_id bigint not null,
    section     text   not null
        check (section in ('RULES', 'GOVERNMENT', 'OFFICE', 'DEPARTMENT', 'PERSONNEL', 'CHRONICLE', 'OTHER')),
    place       int    not null,
    edition     int check (edition > 0),
    title       text,
    number      text,
    organ_name  text,
    made_on     date,
    standard    boolean,
    digest      text,
    primary key (issue_id, document_id),
    check (num_nulls(edition, title, organ_name, made_on, standard, digest) in (0, 6))
);

create index entry_document on gazette.entry (document_id);

-- Documents that were withdrawn after they were printed: their titles are not told any more.
create table gazette.withdrawn (
    document_id bigint primary key,
    on_day      date not null
);

-- The next issue, of which whoever compiles the gazette was told that it is due.
create table gazette.reminder (
    total  int primary key,
    since  date not null,
    due_on date not null
);

-- What is in print is never changed.
create function gazette.refuse_change_in_print() returns trigger language plpgsql as $$
declare
    its bigint := case when tg_op = 'INSERT' then new.issue_id else old.issue_id end;
begin
    if exists (select 1 from gazette.issue where id = its and status = 'IN_PRINT') then
        raise exception 'an issue in print is never changed';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;

create trigger entry_in_print
    before insert or update or delete on gazette.entry
    for each row execute function gazette.refuse_change_in_print();

create function gazette.refuse_reprint() returns trigger language plpgsql as $$
begin
    if old.status = 'IN_PRINT' then
        raise exception 'an issue in print is never changed';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;

create trigger issue_in_print
    before update or delete on gazette.issue
    for each row execute function gazette.refuse_reprint();
