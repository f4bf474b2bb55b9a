-- 送达方式 the addressee asked for. Letters of before are read by what is known of them.
alter table letter.letter
    add column route text not null default 'ONLINE'
        check (route in ('ONLINE', 'EMAIL', 'POST', 'FAX', 'IN_PERSON'));

update letter.letter set route = 'EMAIL' where by_email;

create or replace function letter.refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and (old.id, old.organ, old.organ_name, old.about, old.type, old.title, old.word, old.year, old.serial,
             old.content, old.signed_on, old.issued_at, old.by_email, old.route)
            is not distinct from
            (new.id, new.organ, new.organ_name, new.about, new.type, new.title, new.word, new.year, new.serial,
             new.content, new.signed_on, new.issued_at, new.by_email, new.route) then
        return new;
    end if;
    raise exception 'an issued letter is not changed';
end
$$;

-- Letters that stand in the worklist because they were not served in time.
create table letter.unserved (
    letter_id bigint primary key references letter.letter (id),
    listed_on date not null
);
