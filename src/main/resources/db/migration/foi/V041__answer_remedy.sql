-- What the organ owes once it has the copy of the application or of the complaint: its answer, by a day.
alter table foi.remedy
    add column notice_on date,
    add column answer_due_on date,
    add column answered_on date,
    add constraint noticed_not_before_filing check (notice_on >= filed_on),
    add constraint answer_due_after_notice check ((notice_on is null) = (answer_due_on is null) and answer_due_on >= notice_on),
    add constraint answered_after_notice check (answered_on is null or answered_on >= notice_on and notice_on is not null);
