package gongkai.foundation.notice;

import gongkai.foundation.personaldata.SealedTableStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sealed columns of the room, one in each of four tables, for the rotation of keys.
final class NoticeSealedStore {
    private NoticeSealedStore() {}

    @Repository
    static class SealedEntryStore extends SealedTableStore {
        SealedEntryStore(JdbcClient db) {
            super(db, "notice.entry", new Column("content_sealed", EntryStore.CONTENT));
        }
    }

    @Repository
    static class SealedDeliveryStore extends SealedTableStore {
        SealedDeliveryStore(JdbcClient db) {
            super(db, "notice.delivery", new Column("address_sealed", DeliveryStore.ADDRESS));
        }
    }

    @Repository
    static class SealedAddressStore extends SealedTableStore {
        SealedAddressStore(JdbcClient db) {
            super(db, "notice.address", new Column("value_sealed", AddressStore.VALUE));
        }
    }

    @Repository
    static class SealedSubscriptionStore extends SealedTableStore {
        SealedSubscriptionStore(JdbcClient db) {
            super(db, "notice.subscription", new Column("address_sealed", SubscriptionStore.ADDRESS));
        }
    }
}
