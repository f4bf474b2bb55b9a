-- A last day that the notice itself states is not counted again when the calendar is corrected. What is on file so far may
-- have been stated and stays.
alter table foi.remedy add column answer_stated boolean not null default false;

update foi.remedy set answer_stated = true where answer_due_on is not null;

create index remedy_owed on foi.remedy (id) where notice_on is not null and answered_on is null and result is null;
