-- What becomes of the rows: documents that were public before, or drafts that pass the gate.
alter table documentimport.run
    add column manner text not null default 'STOCK' check (manner in ('STOCK', 'DRAFT'));

alter table documentimport.row
    add column draft bigint,
    drop constraint row_check,
    add constraint row_outcome check ((state = 'TAKEN') = (document is not null or draft is not null));
