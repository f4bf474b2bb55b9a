create schema if not exists redaction;

-- 区分处理: a file from which something is struck before it goes out with a reply.
create table redaction.job (
    id         bigint generated always as identity primary key,
    request    bigint      not null,
    source     uuid        not null,
    source_sum text        not null check (length(source_sum) = 64),
    name       text        not null check (name <> ''),
    kind       text        not null check (kind in ('PDF', 'PICTURE', 'DOCX', 'XLSX')),
    status     text        not null check (status in ('MARKING', 'MADE', 'RELEASED', 'DROPPED')),
    version    int         not null check (version >= 0),
    begun_at   timestamptz not null,
    copy       uuid,
    check (status not in ('MADE', 'RELEASED') or copy is not null)
);

create index job_request on redaction.job (request, id);
create index job_source on redaction.job (source);

-- A place that is struck: an area of a page in points, or characters of a piece of text.
create table redaction.mark (
    id           bigint generated always as identity primary key,
    job          bigint  not null references redaction.job (id),
    number       int     not null check (number > 0),
    page         int check (page > 0),
    box_left     double precision,
    box_top      double precision,
    box_width    double precision check (box_width > 0),
    box_height   double precision check (box_height > 0),
    piece        int check (piece > 0),
    span_from    int check (span_from >= 0),
    span_to      int check (span_to > span_from),
    ground       text    not null,
    words_sealed bytea   not null,
    everywhere   boolean not null,
    unique (job, number),
    check (num_nonnulls(page, box_left, box_top, box_width, box_height) in (0, 5)),
    check (num_nonnulls(piece, span_from, span_to) in (0, 3)),
    check ((page is null) <> (piece is null))
);

-- What was found when a copy was read back. Append-only.
create table redaction.proof (
    id       bigint generated always as identity primary key,
    job      bigint      not null references redaction.job (id),
    made_at  timestamptz not null,
    actor    text        not null check (actor <> ''),
    copy     uuid        not null unique,
    copy_sum text        not null check (length(copy_sum) = 64),
    marks    int         not null check (marks > 0),
    parts    int         not null check (parts > 0),
    bytes    bigint      not null check (bytes > 0),
    strings  int         not null check (strings >= 0),
    areas    int         not null check (areas >= 0),
    remnants text[]      not null,
    left_out text[]      not null
);

create index proof_job on redaction.proof (job, id);
