-- The ledger of an organ is read newest first, in one state or in all, and counted only as far as pages are turned.
create index request_organ_status on foi.request (organ, status, id desc);
