-- What was answered in a year, all organs together.
create index request_closed on foi.request (closed_on) where closed_on is not null;
