create schema if not exists foihandling;

-- Which steps the replies of an organ pass before they go out. What is not set otherwise is as the installation says.
create table foihandling.route (
    organ      text primary key,
    steps      text[]      not null check (steps <@ array ['REVIEW', 'LEGAL', 'SIGN']),
    changed_by text        not null check (changed_by <> ''),
    changed_at timestamptz not null
);

-- Who works in which inner unit of an organ.
create table foihandling.unit_member (
    organ text   not null,
    unit  text   not null check (unit <> ''),
    staff bigint not null,
    name  text   not null check (name <> ''),
    primary key (organ, unit, staff)
);

create index unit_member_staff on foihandling.unit_member (staff);
