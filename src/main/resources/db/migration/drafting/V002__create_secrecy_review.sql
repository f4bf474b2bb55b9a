-- 保密审查 (条例第十七条): made of one state of a text; another state needs another.
create table drafting.secrecy_review (
    draft_id      bigint      not null references drafting.draft (id),
    state         int         not null,
    at            timestamptz not null,
    reviewer      bigint      not null,
    reviewer_name text        not null,
    secret        boolean     not null,
    basis         text        not null,
    opinion       text        not null check (opinion <> ''),
    primary key (draft_id, state),
    foreign key (draft_id, state) references drafting.state (draft_id, number)
);

create trigger secrecy_review_append_only
    before update or delete or truncate on drafting.secrecy_review
    for each statement execute function drafting.refuse_change();
