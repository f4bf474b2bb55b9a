-- 协办、会办: what another organ or an inner unit is asked for.
create table foihandling.assistance (
    id          bigint generated always as identity primary key,
    request     bigint not null,
    kind        text   not null check (kind in ('ASSIST', 'JOINT')),
    organ       text   not null,
    unit        text check (unit <> ''),
    need_sealed bytea  not null,
    asked_on    date   not null,
    due_on      date   not null check (due_on >= asked_on),
    asked_by    bigint not null,
    asked_name  text   not null check (asked_name <> ''),
    status      text   not null check (status in ('ASKED', 'ANSWERED', 'RETURNED', 'TAKEN_BACK', 'ENDED')),
    answer      text check (answer in ('PROVIDED', 'NOT_HELD', 'OPINION')),
    check (status <> 'ANSWERED' or answer is not null)
);

create index assistance_request on foihandling.assistance (request, id);
create index assistance_organ on foihandling.assistance (organ, status, due_on, id);

create table foihandling.assistance_file (
    assistance bigint not null references foihandling.assistance (id),
    attachment uuid   not null,
    name       text   not null check (name <> ''),
    primary key (assistance, attachment)
);

create index assistance_file_attachment on foihandling.assistance_file (attachment);
