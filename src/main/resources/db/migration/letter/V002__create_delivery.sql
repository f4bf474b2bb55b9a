-- 送达: what happened to a letter on its way, append-only. Names and numbers of parcels are sealed.
create table letter.delivery (
    id            bigint generated always as identity primary key,
    letter_id     bigint not null references letter.letter (id),
    at            timestamptz not null,
    action        text not null,
    happened_on   date not null,
    actor         text not null,
    words_sealed  bytea not null
);

create index delivery_letter on letter.delivery (letter_id, id);

create function letter.refuse_rewriting() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and (old.id, old.letter_id, old.at, old.action, old.happened_on, old.actor)
            is not distinct from (new.id, new.letter_id, new.at, new.action, new.happened_on, new.actor) then
        return new;
    end if;
    raise exception 'the history of a letter is append-only';
end
$$;

create trigger delivery_append_only before update or delete on letter.delivery
    for each row execute function letter.refuse_rewriting();
