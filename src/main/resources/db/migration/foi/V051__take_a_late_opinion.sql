-- What a third party said after its 15 working days, before the reply: weighed and kept, without touching the clock.
create table foi.late_opinion (
    consultation_id bigint primary key references foi.consultation (id),
    opinion         text not null check (opinion in ('AGREED', 'PARTLY', 'OBJECTED')),
    came_on         date not null,
    words_sealed    bytea not null
);
