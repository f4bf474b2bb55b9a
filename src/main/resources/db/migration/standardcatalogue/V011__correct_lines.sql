-- Lines of the catalogue as somebody laid them down after looking into the original, in place of those of the files.
create table standardcatalogue.correction (
    matter     text        primary key,
    content    text        not null check (content <> ''),
    basis      text        not null check (basis <> ''),
    term       text        not null check (term <> ''),
    days       int         not null check (days between 0 and 3660),
    channel    text        not null check (channel <> ''),
    audience   text        not null check (audience <> ''),
    confirmed  boolean     not null,
    note       text        not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    check (not confirmed or note <> '')
);
