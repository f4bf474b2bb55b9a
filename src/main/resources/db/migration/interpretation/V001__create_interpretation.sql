create schema if not exists interpretation;

-- That a document has to be explained, by when, and what became of it. One for each document.
create table interpretation.duty (
    document_id bigint primary key,
    organ       text not null,
    title       text not null,
    number      text not null,
    opened_on   date not null,
    due_on      date not null,
    state       text not null check (state in ('DUE', 'MADE', 'EXEMPT', 'VOID')),
    closed_on   date,
    made_by     bigint,
    reason      text not null default '',
    check (due_on >= opened_on),
    check ((state = 'DUE') = (closed_on is null)),
    check ((state = 'MADE') = (made_by is not null)),
    check ((state in ('EXEMPT', 'VOID')) = (reason <> ''))
);

create index duty_organ on interpretation.duty (organ, state, due_on);
create index duty_due on interpretation.duty (document_id) where state = 'DUE';
create index duty_made_by on interpretation.duty (made_by) where made_by is not null;

-- How an interpretation explains: in words, by a picture, a film, an interview, by answers.
create table interpretation.presentation (
    document_id bigint primary key,
    form        text not null check (form in ('TEXT', 'PICTURE', 'FILM', 'INTERVIEW', 'ANSWERS')),
    transcript  text not null,
    poster      uuid
);

create table interpretation.answer (
    document_id bigint not null references interpretation.presentation (document_id) on delete cascade,
    position    int    not null check (position >= 0),
    question    text   not null check (question <> ''),
    answer      text   not null check (answer <> ''),
    primary key (document_id, position)
);

-- What else belongs to a document: consultations, guides. Kept by rooms of their own, named here by their address.
create table interpretation.related (
    document_id bigint not null,
    kind        text   not null check (kind in ('CONSULTATION', 'SERVICE_GUIDE')),
    path        text   not null check (path <> ''),
    title       text   not null check (title <> ''),
    primary key (document_id, kind, path)
);

create index related_path on interpretation.related (kind, path);
