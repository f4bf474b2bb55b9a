-- Titles and 文号 are found by any part of them at the desk: by the pairs of neighbouring characters in it, since Chinese
-- has no blanks between words.
create function disclosure.pairs(words text) returns text[]
    language sql immutable strict parallel safe as $$
    select coalesce(array_agg(distinct substr(lower(words), place, 2)), '{}')
    from generate_series(1, length(words) - 1) as place
$$;

create index document_pairs on disclosure.document using gin (disclosure.pairs(title || ' ' || coalesce(number, '')));
