-- Columns list what was placed in them, what their organ published without a column by kind, and what serves an item.
create index document_organ_kind on disclosure.document (organ, kind, published_at desc, id desc)
    where withdrawn_at is null;
create index document_organ_item on disclosure.document (organ, item, published_at desc, id desc)
    where withdrawn_at is null and item is not null;
