-- When what the public is told of a document last changed, so that those who copy the library fetch only what is new
-- (OAI-PMH datestamps, feeds, sitemaps). Moves with every entry in the history, always forward, withdrawal included.
alter table disclosure.document
    add column changed_at timestamptz;

update disclosure.document d
set changed_at = greatest(d.published_at, d.revised_at, d.withdrawn_at,
                          (select max(e.at) from disclosure.document_event e where e.document_id = d.id));

alter table disclosure.document
    alter column changed_at set not null;

create function disclosure.begin_change() returns trigger language plpgsql as $$
begin
    new.changed_at := new.published_at;
    return new;
end
$$;

create trigger document_begin_change
    before insert on disclosure.document
    for each row execute function disclosure.begin_change();

create function disclosure.note_change() returns trigger language plpgsql as $$
begin
    update disclosure.document
    set changed_at = greatest(new.at, changed_at + interval '1 microsecond')
    where id = new.document_id;
    return null;
end
$$;

create trigger document_event_note_change
    after insert on disclosure.document_event
    for each row when (new.action <> 'PUBLISH') execute function disclosure.note_change();

create index document_changed on disclosure.document (changed_at, id);
-- The stretches of the sitemap, see DocumentSyndicationStore.
create index document_stretch on disclosure.document (((id - 1) / 40000), changed_at);
