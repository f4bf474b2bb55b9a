create schema if not exists letter;

-- 发文登记: the last number given out under a word (机关代字 and the word of the kind of letter) in a year. The row stays
-- locked until the letter's transaction ends.
create table letter.register (
    word text not null,
    year int  not null,
    last int  not null check (last > 0),
    primary key (word, year)
);

create table letter.letter (
    id               bigint generated always as identity primary key,
    organ            text not null,
    organ_name       text not null,
    about            text not null,
    type             text not null,
    title            text not null,
    word             text,
    year             int,
    serial           int,
    addressee_sealed bytea not null,
    content          jsonb not null,
    signed_on        date not null,
    issued_at        timestamptz not null,
    by_email         boolean not null,
    status           text not null check (status in ('ISSUED', 'SENT', 'DELIVERED', 'RETURNED', 'VOID')),
    delivered_on     date,
    constraint numbered_in_full check ((word is null) = (year is null) and (word is null) = (serial is null)),
    constraint number_once unique (word, year, serial),
    constraint serial_counts check (serial > 0),
    constraint delivered_with_a_day check ((status = 'DELIVERED') = (delivered_on is not null))
);

create index letter_about on letter.letter (about, id);
create index letter_organ on letter.letter (organ, year, id);
create index letter_open on letter.letter (organ, signed_on) where status in ('ISSUED', 'SENT', 'RETURNED');

-- What was issued does not change; only its way to the addressee does, and the key it is sealed with.
create function letter.refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and (old.id, old.organ, old.organ_name, old.about, old.type, old.title, old.word, old.year, old.serial,
             old.content, old.signed_on, old.issued_at, old.by_email)
            is not distinct from
            (new.id, new.organ, new.organ_name, new.about, new.type, new.title, new.word, new.year, new.serial,
             new.content, new.signed_on, new.issued_at, new.by_email) then
        return new;
    end if;
    raise exception 'an issued letter is not changed';
end
$$;

create trigger letter_stays before update or delete on letter.letter
    for each row execute function letter.refuse_change();
