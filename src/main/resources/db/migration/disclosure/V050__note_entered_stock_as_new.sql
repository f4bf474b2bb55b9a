-- The check before publishing asks who bears a 文号, of whatever organ, and whether a document cited has ended.
create index document_by_number on disclosure.document (number) where withdrawn_at is null and number is not null;
create index document_by_title on disclosure.document (md5(title)) where withdrawn_at is null;
