-- Every text an administrator ever laid down, by kind and channel; the last counts. Without title it is the default's return.
create table notice.text (
    id         bigint generated always as identity primary key,
    kind       text not null,
    channel    text not null check (channel in ('IN_APP', 'EMAIL', 'SMS', 'WECHAT')),
    title      text not null default '',
    body       text not null default '',
    changed_at timestamptz not null,
    changed_by text not null
);

create index text_of_kind on notice.text (kind, channel, id desc);
