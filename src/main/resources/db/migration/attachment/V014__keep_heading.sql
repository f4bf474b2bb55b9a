-- The title a file bears itself, made out when its text is read.
alter table attachment.reading
    add column heading text not null default '';
