-- A letter that was made void before its delivery asked nobody.
alter table foi.consultation drop constraint consultation_opinion_check;
alter table foi.consultation
    add constraint consultation_opinion_check check (opinion in ('AGREED', 'PARTLY', 'OBJECTED', 'SILENT', 'NOT_ASKED'));

-- While a letter that should have been answered lacks the proof of its delivery, no day is awaited: the turn is ours.
alter table foi.request
    drop constraint awaited_until_a_day,
    add constraint awaited_until_a_day check (
        case
            when status = 'AWAITING_REASONS' then awaited_until is not null
            when status in ('AWAITING_CORRECTION', 'AWAITING_OPINIONS', 'AWAITING_FEE') then true
            else awaited_until is null
        end);
