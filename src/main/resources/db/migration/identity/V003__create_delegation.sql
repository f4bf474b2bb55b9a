create table identity.delegation (
    id         bigint generated always as identity primary key,
    from_staff bigint not null references identity.staff (id),
    to_staff   bigint not null references identity.staff (id),
    role       text   not null,
    over_organ text   not null,
    starts_on  date   not null,
    ends_on    date   not null,
    reason     text   not null,
    made_at    timestamptz not null,
    revoked_at timestamptz,
    check (from_staff <> to_staff),
    check (ends_on >= starts_on)
);

create index delegation_to on identity.delegation (to_staff, ends_on) where revoked_at is null;
create index delegation_from on identity.delegation (from_staff);
