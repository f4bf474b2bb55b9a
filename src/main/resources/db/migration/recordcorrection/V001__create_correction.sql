create schema if not exists recordcorrection;

create sequence recordcorrection.number;

-- 更正与自身相关的政府信息 (条例第四十一条). Who asks, what the record says and what is wrong with it are sealed.
create table recordcorrection.correction (
    id                bigint generated always as identity primary key,
    number            text not null unique,
    submission        text not null unique,
    organ             text not null,
    by_organ          boolean not null,
    status            text not null check (status in ('RECEIVED', 'VERIFYING', 'CORRECTED', 'REFUSED', 'FORWARDED',
                          'REDIRECTED', 'WITHDRAWN')),
    claim_sealed      bytea not null,
    code_sealed       bytea not null,
    received_on       date not null,
    due_on            date not null,
    closed_on         date,
    citizen           bigint,
    constraint closed_state check (
        (status in ('CORRECTED', 'REFUSED', 'FORWARDED', 'REDIRECTED', 'WITHDRAWN')) = (closed_on is not null)),
    constraint in_order check (due_on >= received_on and closed_on >= received_on)
);

create index correction_organ on recordcorrection.correction (organ, id);
create index correction_citizen on recordcorrection.correction (citizen, id) where citizen is not null;

-- What happened to it; append-only.
create table recordcorrection.correction_event (
    id            bigint generated always as identity primary key,
    correction_id bigint not null references recordcorrection.correction (id),
    at            timestamptz not null,
    action        text not null,
    by_organ      boolean not null,
    detail        text not null
);

create index event_correction on recordcorrection.correction_event (correction_id, id);

create function recordcorrection.refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception 'the history of a correction is append-only';
end
$$;

create trigger event_append_only before update or delete on recordcorrection.correction_event
    for each row execute function recordcorrection.refuse_rewriting();

-- 证据材料和身份证明: the file and its name are sealed.
create table recordcorrection.evidence (
    id             bigint generated always as identity primary key,
    correction_id  bigint not null references recordcorrection.correction (id),
    kind           text not null check (kind in ('PDF', 'JPEG', 'PNG')),
    size           int not null check (size > 0),
    name_sealed    bytea not null,
    content_sealed bytea not null
);

create index evidence_correction on recordcorrection.evidence (correction_id, id);
