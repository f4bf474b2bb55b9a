-- 征求意见: who is asked, about what and what they said are sealed; the days are the clock's.
create table foi.consultation (
    id               bigint generated always as identity primary key,
    request_id       bigint not null references foi.request (id),
    kind             text not null check (kind in ('THIRD_PARTY', 'CO_MAKER')),
    addressee_sealed bytea not null,
    matter_sealed    bytea not null,
    words_sealed     bytea not null default '',
    sent_on          date not null,
    received_on      date,
    due_on           date not null,
    opinion          text check (opinion in ('AGREED', 'PARTLY', 'OBJECTED', 'SILENT')),
    ended_on         date,
    constraint ended_with_an_opinion check ((opinion is null) = (ended_on is null)),
    constraint consulted_in_order check (received_on >= sent_on and due_on >= sent_on and ended_on >= sent_on)
);

create index consultation_request on foi.consultation (request_id, id);
create index consultation_open on foi.consultation (due_on) where opinion is null;
