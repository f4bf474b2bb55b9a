-- 评估后转为公开: goes the way of everything that is published; which drafts carry which entry.
create table withheld.opening (
    draft    bigint primary key,
    entry_id bigint not null references withheld.entry (id),
    begun_on date not null,
    begun_by text not null
);

create index opening_entry on withheld.opening (entry_id, draft);
