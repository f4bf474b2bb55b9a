-- A seal closes a batch of entries: their numbers and leaf hashes, the root over them, the seal before, a signature.
-- Entries commit out of order, so a seal holds numbers, not a range; every entry up to low_water is in a seal, or was
-- never committed.
create table audit.seal (
    number       bigint primary key check (number > 0),
    sealed_at    timestamptz not null,
    size         int not null check (size > 0 and size = cardinality(entries)),
    first_entry  bigint not null,
    last_entry   bigint not null check (last_entry >= first_entry),
    entries      bigint[] not null,
    leaves       bytea not null check (octet_length(leaves) = 32 * size),
    entries_hash bytea not null check (octet_length(entries_hash) = 32),
    root         bytea not null check (octet_length(root) = 32),
    previous     bytea not null check (octet_length(previous) = 32),
    low_water    bigint not null,
    public_key   bytea not null,
    signature    bytea not null
);

alter table audit.seal alter column leaves set storage external;

create index seal_last_entry on audit.seal (last_entry);
create index seal_span on audit.seal using gist (int8range(first_entry, last_entry, '[]'));

create trigger seal_append_only
    before update or delete or truncate on audit.seal
    for each statement execute function audit.refuse_change();

-- A file the entries of old seals were moved to. Seals, leaves and roots stay.
create table audit.archive (
    number      bigint generated always as identity primary key,
    archived_at timestamptz not null,
    first_seal  bigint not null references audit.seal,
    last_seal   bigint not null references audit.seal check (last_seal >= first_seal),
    entries     bigint not null check (entries >= 0),
    file        text not null,
    digest      bytea not null check (octet_length(digest) = 32),
    public_key  bytea not null,
    signature   bytea not null
);

create trigger archive_append_only
    before update or delete or truncate on audit.archive
    for each statement execute function audit.refuse_change();

-- The one way out of the record: an entry of a seal that lies in an archive and is older than six months, the least
-- the multi-level protection scheme (等级保护) asks. The floor stands here, below every setting.
create function audit.refuse_removal() returns trigger language plpgsql as $$
begin
    if exists (
        select gone.id
        from gone
        except
        select member.id
        from audit.archive a
        join audit.seal s on s.number between a.first_seal and a.last_seal
        cross join lateral unnest(s.entries) as member (id)
        where s.sealed_at < now() - interval '6 months'
    ) then
        raise exception 'the record is append-only';
    end if;
    return null;
end
$$;

create trigger entry_stays
    after delete on audit.entry
    referencing old table as gone
    for each statement execute function audit.refuse_removal();

-- Moves the entries of one archive out.
create function audit.remove_archived(archive bigint) returns bigint language sql as $$
    with removed as (
        delete from audit.entry e
        where e.id in (
            select member.id
            from audit.archive a
            join audit.seal s on s.number between a.first_seal and a.last_seal
            cross join lateral unnest(s.entries) as member (id)
            where a.number = archive
        )
        returning e.id
    )
    select count(*)
    from removed
$$;
