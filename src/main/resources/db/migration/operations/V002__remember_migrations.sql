create table operations.migrated (
    only_one    boolean primary key check (only_one),
    fingerprint text    not null check (fingerprint ~ '^[0-9a-f]{64}$')
);

comment on table operations.migrated is '上次启动时全部迁移脚本合在一起的指纹；相同就不必逐个房间查对';
