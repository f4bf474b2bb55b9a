package gongkai.foundation.notice;

import gongkai.foundation.personaldata.KeyCount;
import gongkai.foundation.personaldata.PersonalData;
import gongkai.foundation.personaldata.Place;
import gongkai.foundation.personaldata.SealedRows;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sealed columns of the room, one in each of four tables, for the rotation of keys.
final class NoticeSealedStore {
    private NoticeSealedStore() {}

    @Repository
    static class SealedEntryStore extends OneColumnStore {
        SealedEntryStore(JdbcClient db) {
            super(db, "notice.entry", "content_sealed", EntryStore.CONTENT);
        }
    }

    @Repository
    static class SealedDeliveryStore extends OneColumnStore {
        SealedDeliveryStore(JdbcClient db) {
            super(db, "notice.delivery", "address_sealed", DeliveryStore.ADDRESS);
        }
    }

    @Repository
    static class SealedAddressStore extends OneColumnStore {
        SealedAddressStore(JdbcClient db) {
            super(db, "notice.address", "value_sealed", AddressStore.VALUE);
        }
    }

    @Repository
    static class SealedSubscriptionStore extends OneColumnStore {
        SealedSubscriptionStore(JdbcClient db) {
            super(db, "notice.subscription", "address_sealed", SubscriptionStore.ADDRESS);
        }
    }

    /// A table with a number and one sealed column.
    private abstract static class OneColumnStore implements SealedRows {
        private final JdbcClient db;
        private final String table;
        private final String column;
        private final Place place;

        OneColumnStore(JdbcClient db, String table, String column, Place place) {
            this.db = db;
            this.table = table;
            this.column = column;
            this.place = place;
        }

        @Override
        public String table() {
            return table;
        }

        @Override
        public Map<Integer, Long> countByKey() {
            return KeyCount.byKey(db.sql(("select substring(%s from 2 for 2) as mark, count(*) as values"
                                    + " from %s where length(%s) > 0 group by 1")
                            .formatted(column, table, column))
                    .query((row, number) -> new KeyCount(row.getBytes("mark"), row.getLong("values")))
                    .list());
        }

        @Override
        public OptionalLong reseal(long after, int size, PersonalData personal) {
            List<Long> ids = db.sql(("select id, %s as value from %s where id > :after and length(%s) > 0"
                                    + " and substring(%s from 2 for 2) <> :mark order by id limit :size for update")
                            .formatted(column, table, column, column))
                    .param("after", after)
                    .param("mark", personal.currentMark())
                    .param("size", size)
                    .query((row, number) -> turn(row.getLong("id"), personal.reseal(place, row.getBytes("value"))))
                    .list();
            return ids.isEmpty() ? OptionalLong.empty() : OptionalLong.of(ids.getLast());
        }

        private long turn(long id, byte[] value) {
            db.sql("update %s set %s = :value where id = :id".formatted(table, column))
                    .param("value", value)
                    .param("id", id)
                    .update();
            return id;
        }
    }
}
