-- How the day of an assistance was counted, so that a corrected calendar counts it again. What was asked before such days
-- were kept, and what was cut off at the day of the reply, stays.
alter table foihandling.assistance
    add column counted_from date,
    add column days int check (days between 1 and 20),
    add check ((counted_from is null) = (days is null));
