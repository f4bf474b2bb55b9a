-- An application form that is more than one plain request: a draft, a paper that waits for confirmation, one with files
-- or with several matters. A plain form that is taken at once leaves no row here.
create sequence foi.filing_number;

create table foi.filing (
    id           bigint generated always as identity primary key,
    submission   text not null unique,
    number       text unique,
    state        text not null check (state in ('DRAFT', 'WAITING', 'TAKEN', 'UNREACHED')),
    organ        text not null default '',
    channel      text not null default 'ONLINE'
        check (channel in ('ONLINE', 'IN_PERSON', 'MAIL_SIGNED', 'MAIL_ORDINARY', 'FAX')),
    manner       text not null default 'WRITTEN' check (manner in ('WRITTEN', 'ORAL')),
    form_sealed  bytea not null default ''::bytea,
    need_sealed  bytea not null default ''::bytea,
    code_sealed  bytea not null default ''::bytea,
    proof_sealed bytea not null default ''::bytea,
    proof_kind   text check (proof_kind in ('JPEG', 'PNG', 'PDF')),
    proof_size   integer check (proof_size > 0),
    arrived_on   date,
    confirmed_on date,
    confirmed_by text not null default '',
    parts        smallint not null default 1 check (parts between 1 and 10),
    citizen      bigint,
    draft_key    bytea unique check (length(draft_key) = 16),
    kept_until   date,
    constraint filing_proof_whole check ((proof_kind is null) = (proof_size is null)
        and (proof_kind is null) = (length(proof_sealed) = 0)),
    constraint filing_confirmed_after_arrival check (confirmed_on >= arrived_on),
    constraint filing_waits_with_a_number check (state <> 'WAITING' or number is not null and arrived_on is not null),
    constraint filing_draft_ends check ((state = 'DRAFT') = (kept_until is not null))
);

create index filing_citizen on foi.filing (citizen) where citizen is not null;
create index filing_kept_until on foi.filing (kept_until) where kept_until is not null;

create table foi.filing_part (
    filing_id  bigint not null references foi.filing (id),
    part       smallint not null check (part between 1 and 10),
    request_id bigint not null unique references foi.request (id),
    primary key (filing_id, part)
);

create table foi.filing_file (
    filing_id  bigint not null references foi.filing (id) on delete cascade,
    attachment uuid not null,
    name       text not null,
    primary key (filing_id, attachment)
);

create index filing_file_attachment on foi.filing_file (attachment);
