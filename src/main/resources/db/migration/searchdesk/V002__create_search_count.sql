-- What was looked for, added up by day. Nobody and nothing about who asked.
create table searchdesk.search_count (
    day   date    not null,
    words text    not null check (length(words) between 1 and 40),
    found boolean not null,
    count bigint  not null check (count > 0),
    primary key (day, words, found)
);

create index search_count_words on searchdesk.search_count (found, day);
