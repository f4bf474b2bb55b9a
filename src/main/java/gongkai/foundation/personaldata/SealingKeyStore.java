package gongkai.foundation.personaldata;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The fingerprints of the keys the data are sealed with, never the keys. Number 0 is the key of the blind index.
@Repository
class SealingKeyStore {
    private final JdbcClient db;

    SealingKeyStore(JdbcClient db) {
        this.db = db;
    }

    Map<Integer, byte[]> list() {
        var fingerprints = new TreeMap<Integer, byte[]>();
        db.sql("select number, fingerprint from personaldata.sealing_key order by number")
                .query(row -> {
                    fingerprints.put(row.getInt("number"), row.getBytes("fingerprint"));
                });
        return fingerprints;
    }

    void put(SealingKey key) {
        db.sql("""
                insert into personaldata.sealing_key (number, fingerprint) values (:number, :fingerprint)
                on conflict (number) do update set fingerprint = excluded.fingerprint, made_at = now()
                """)
                .param("number", key.number())
                .param("fingerprint", key.fingerprint())
                .update();
    }

    void delete(int number) {
        db.sql("delete from personaldata.sealing_key where number = :number")
                .param("number", number)
                .update();
    }

    /// Whether the key has been known for longer than any filing takes, so that nothing under an older one is on its
    /// way.
    boolean isSettled(int number) {
        return db.sql("""
                select exists (select 1 from personaldata.sealing_key
                               where number = :number and made_at < now() - interval '1 minute')
                """).param("number", number).query(Boolean.class).single();
    }
}
