-- 转交 (第三十九条第一款): a petition, complaint or report that came in the form of a request, handed to the unit it belongs
-- to. What it is about is the applicant's own words and sealed.
create table foi.hand_over (
    request_id   bigint primary key references foi.request (id),
    unit         text   not null check (unit <> ''),
    words_sealed bytea  not null,
    sentence     text   not null check (sentence <> ''),
    handed_on    date   not null,
    handed_by    text   not null
);
