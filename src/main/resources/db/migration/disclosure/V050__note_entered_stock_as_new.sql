-- A document that was public before keeps the day it was published on, but whoever copies the library has not seen it
-- yet: it changed when it was entered, not when it was published.
create or replace function disclosure.begin_change() returns trigger language plpgsql as $$
begin
    new.changed_at := coalesce(new.changed_at, new.published_at);
    return new;
end
$$;
