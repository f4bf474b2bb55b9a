-- The steps an organ's texts pass before they are published; an organ without a row has all three.
create table drafting.gate (
    organ       text        primary key,
    first_role  text,
    second_role text,
    final_role  text        not null,
    changed_by  text        not null,
    changed_at  timestamptz not null
);
