-- The ledger is read by the day of receipt, newest first: in the order in which it stands in the index, with nothing to
-- sort.
drop index foi.request_organ_received;
create index request_organ_received on foi.request (organ, received_on desc, id desc);
