create schema if not exists worklist;

-- One row for each matter. yellow_from, red_from, supervise_from and next_step_on follow from started_on, due_on and
-- the calendar; they are kept so that lists and passes find their rows by an index. They are set while the clock runs:
-- our turn, with a due date.
create table worklist.item (
    kind           text        not null,
    matter         bigint      not null,
    number         text        not null,
    title          text        not null,
    organ          text        not null,
    stage          text        not null,
    turn           text        not null check (turn in ('OURS', 'THEIRS', 'DONE')),
    received_on    date        not null,
    started_on     date        not null,
    due_on         date,
    closed_on      date,
    path           text        not null,
    held_by        text check (held_by ~ '^(staff:[0-9]+|unit:.+)$'),
    holder_name    text,
    yellow_from    date,
    red_from       date,
    supervise_from date,
    next_step_on   date,
    step           smallint    not null default 0 check (step between 0 and 4),
    used_days      integer check (used_days >= 0),
    urged          integer     not null default 0,
    supervised     integer     not null default 0,
    changed_at     timestamptz not null,
    primary key (kind, matter),
    check ((turn = 'DONE') = (closed_on is not null)),
    check ((closed_on is null) = (used_days is null)),
    check ((held_by is null) = (holder_name is null)),
    check ((red_from is not null) = (turn = 'OURS' and due_on is not null)),
    check ((red_from is null) = (yellow_from is null)),
    check (yellow_from <= red_from and red_from <= due_on),
    check (next_step_on is null or red_from is not null)
);

-- One organ, or a few.
create index item_organ_due on worklist.item (organ, due_on, kind, matter) include (red_from) where red_from is not null;
create index item_organ_red on worklist.item (organ, red_from, kind, matter) include (yellow_from) where red_from is not null;
create index item_organ_yellow on worklist.item (organ, yellow_from, kind, matter) where red_from is not null;
create index item_organ_waiting on worklist.item (organ, received_on, kind, matter) where turn <> 'DONE' and red_from is null;

-- Many organs, or all.
create index item_due on worklist.item (due_on, kind, matter) include (organ, red_from) where red_from is not null;
create index item_red on worklist.item (red_from, kind, matter) include (organ, yellow_from) where red_from is not null;
create index item_yellow on worklist.item (yellow_from, kind, matter) include (organ) where red_from is not null;
create index item_waiting on worklist.item (received_on, kind, matter) include (organ) where turn <> 'DONE' and red_from is null;

create index item_held on worklist.item (held_by) where turn <> 'DONE' and held_by is not null;
create index item_next_step on worklist.item (next_step_on) where next_step_on is not null;

-- Figures.
create index item_closed on worklist.item (organ, closed_on) where closed_on is not null;
create index item_received on worklist.item (organ, received_on);
