-- What was told of a document beside its text while an edition stood, as people read it: name by name.
alter table disclosure.edition
    add column fields   text[] not null default '{}',
    add column contents text[] not null default '{}',
    add check (cardinality(fields) = cardinality(contents));
