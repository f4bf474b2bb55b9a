-- The ledger of an organ is read by what was decided, newest first.
create index request_organ_result on foi.request (organ, decision, received_on desc, id desc) where decision is not null;
