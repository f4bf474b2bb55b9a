package gongkai.foundation.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.house.HouseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Keys of its own on a table of its own, in a real database.
@HouseTest
class KeyRotationTest {
    private static final Place SAMPLE = Place.of("sample.person.name");

    private final JdbcClient db;
    private final SealingKeyStore store;
    private final TransactionTemplate transactions;
    private final List<String> said = new ArrayList<>();
    private final List<String> noted = new ArrayList<>();

    @TempDir
    Path folder = Path.of("");

    private SealingKeys ring = new SealingKeys(Path.of("target/no-keys"));
    private PersonalData personal = new PersonalData(ring);
    private Sample sample;

    @Autowired
    KeyRotationTest(JdbcClient db, SealingKeyStore store, PlatformTransactionManager transactions) {
        this.db = db;
        this.store = store;
        this.transactions = new TransactionTemplate(transactions);
        this.sample = new Sample(db);
    }

    @BeforeEach
    void settle() {
        db.sql("drop table if exists public.sample").update();
        db.sql("create table public.sample (id bigint generated always as identity primary key, name bytea not null)")
                .update();
        db.sql("delete from personaldata.sealing_key").update();
        check(folder).start();
        ring = new SealingKeys(folder);
        personal = new PersonalData(ring);
    }

    @Test
    void whatHappensToKeysIsPutOnRecord() {
        fill(3);

        rotation(sample).rotate(() -> {});

        int current = ring.current().number();
        assertThat(noted).containsExactly(current + "生成第" + current + "号密钥", current + "全部个人信息已改用第" + current + "号密钥");
    }

    private KeyCheck check(Path keys) {
        return new KeyCheck(new SealingKeys(keys), store, List.of(sample));
    }

    private KeyRotation rotation(SealedRows rows) {
        return new KeyRotation(
                ring,
                store,
                personal,
                List.of(rows),
                transactions,
                said::add,
                (key, detail) -> noted.add(key + detail));
    }

    private void fill(int rows) {
        for (int row = 0; row < rows; row++) {
            insert("第" + row + "人", personal);
        }
    }

    private void insert(String name, PersonalData with) {
        db.sql("insert into public.sample (name) values (:name)")
                .param("name", with.seal(SAMPLE, name))
                .update();
    }

    private List<String> names() {
        return db.sql("select name from public.sample order by id")
                .query((row, number) -> personal.open(SAMPLE, row.getBytes("name")))
                .list();
    }

    @Test
    void everyValueComesUnderTheNewKeyAndReadsTheSame() {
        fill(1203);

        rotation(sample).rotate(() -> {});

        assertThat(sample.countByKey()).isEqualTo(Map.of(2, 1203L));
        assertThat(names()).hasSize(1203).startsWith("第0人").endsWith("第1202人");
        assertThat(said).anyMatch(line -> line.contains("已生成第 2 号密钥"));
    }

    @Test
    void rowsWrittenMeanwhileByAServerThatHasNotNoticedAreNotForgotten() throws Exception {
        fill(600);
        var server = new PersonalData(new SealingKeys(folder));
        var running = new AtomicBoolean(true);
        var written = new AtomicInteger();
        var writer = Thread.ofVirtual().start(() -> {
            while (running.get()) {
                insert("来者" + written.incrementAndGet(), server);
            }
        });
        try {
            rotation(sample).rotate(() -> {});
        } finally {
            running.set(false);
            writer.join();
        }
        // The server has noticed by now, and what it wrote last under the old key is met by the next run.
        rotation(sample).rotate(() -> {});

        assertThat(names()).hasSize(600 + written.get());
        assertThat(sample.countByKey().keySet()).allMatch(key -> key >= 2);
    }

    @Test
    void aRotationThatWasBrokenOffGoesOnWithTheSameKey() {
        fill(1203);
        var broken = new Sample(db) {
            private int batches;

            @Override
            public OptionalLong reseal(long after, int size, PersonalData with) {
                if (++batches == 2) {
                    throw new IllegalStateException("the power went off");
                }
                return super.reseal(after, size, with);
            }
        };
        assertThatThrownBy(() -> rotation(broken).rotate(() -> {})).hasMessage("the power went off");
        assertThat(sample.countByKey()).isEqualTo(Map.of(1, 703L, 2, 500L));
        assertThat(names()).hasSize(1203);

        rotation(sample).rotate(() -> {});

        assertThat(sample.countByKey()).isEqualTo(Map.of(2, 1203L));
        assertThat(ring.sealing()).containsOnlyKeys(1, 2);
        assertThat(said).anyMatch(line -> line.contains("上一次换钥没有完成"));
    }

    @Test
    void anOldKeyIsRemovedOnlyWhenNothingIsSealedWithIt() {
        fill(3);
        rotation(sample).rotate(() -> {});
        assertThat(rotation(sample).retire()).as("too early").isZero();
        db.sql("update personaldata.sealing_key set made_at = now() - interval '2 minutes'")
                .update();
        db.sql("insert into public.sample (name) values (:name)")
                .param("name", sealedUnderOne())
                .update();

        assertThat(rotation(sample).retire()).as("still in use").isZero();
        rotation(sample).rotate(() -> {});

        assertThat(rotation(sample).retire()).isEqualTo(1);
        assertThat(folder.resolve("personal/1.key")).doesNotExist();
        assertThat(names()).hasSize(4).endsWith("迟到的人");
        assertThatCode(() -> check(folder).start()).doesNotThrowAnyException();
    }

    /// As a transaction that began before the key changed would have left it.
    private byte[] sealedUnderOne() {
        byte[] text = "迟到的人".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] head = {1, 0, 1};
        byte[] nonce = new byte[SealingKey.NONCE_BYTES];
        ring.random().nextBytes(nonce);
        var bound = new java.io.ByteArrayOutputStream();
        bound.writeBytes(head);
        bound.writeBytes(SAMPLE.bytes());
        var sealed = new java.io.ByteArrayOutputStream();
        sealed.writeBytes(head);
        sealed.writeBytes(nonce);
        sealed.writeBytes(ring.get(1).seal(nonce, bound.toByteArray(), text));
        return sealed.toByteArray();
    }

    @Test
    void aHouseWithoutTheKeyOfItsDataDoesNotStart() throws IOException {
        fill(1);
        Files.move(folder.resolve("personal/1.key"), folder.resolve("elsewhere"));

        assertThatThrownBy(() -> check(folder).start())
                .isInstanceOf(KeysDoNotFit.class)
                .hasMessageContaining("缺少密钥文件 keys/personal/1.key")
                .hasMessageContaining("请从备份中取回");
        assertThat(folder.resolve("personal/1.key")).doesNotExist();
    }

    @Test
    void aHouseWithAnotherHousesKeysDoesNotStart(@TempDir Path stranger) {
        fill(1);
        var other = new SealingKeys(stranger);
        other.makeMissing();

        assertThatThrownBy(() -> check(stranger).start())
                .isInstanceOf(KeysDoNotFit.class)
                .hasMessageContaining("不是加密现有个人信息时用的那一把");
    }

    @Test
    void nothingRotatesWhileAKeyIsMissing() throws IOException {
        fill(1);
        rotation(sample).rotate(() -> {});
        Files.move(folder.resolve("personal/2.key"), folder.resolve("elsewhere"));
        ring = new SealingKeys(folder);
        personal = new PersonalData(ring);

        assertThatThrownBy(() -> rotation(sample).rotate(() -> {})).isInstanceOf(KeysDoNotFit.class);
        assertThat(folder.resolve("personal/2.key")).doesNotExist();
        assertThat(folder.resolve("personal/3.key")).doesNotExist();
    }

    @Test
    void aHouseWithoutItsBlindKeyDoesNotStart() throws IOException {
        fill(1);
        Files.delete(folder.resolve("blind.key"));

        assertThatThrownBy(() -> check(folder).start())
                .isInstanceOf(KeysDoNotFit.class)
                .hasMessageContaining("keys/blind.key");
    }

    @Test
    void anEmptyHouseTakesNewKeys(@TempDir Path fresh) {
        assertThatCode(() -> check(fresh).start()).doesNotThrowAnyException();
        assertThat(store.list()).containsOnlyKeys(0, 1);
        assertThat(store.list().get(1))
                .isEqualTo(new SealingKeys(fresh).current().fingerprint());
    }

    /// A room's contribution, as small as one can be.
    private static class Sample implements SealedRows {
        private final JdbcClient db;

        Sample(JdbcClient db) {
            this.db = db;
        }

        @Override
        public String table() {
            return "public.sample";
        }

        @Override
        public Map<Integer, Long> countByKey() {
            return KeyCount.byKey(db.sql(
                            "select substring(name from 2 for 2) as mark, count(*) as values from public.sample group by 1")
                    .query((row, number) -> new KeyCount(row.getBytes("mark"), row.getLong("values")))
                    .list());
        }

        @Override
        public OptionalLong reseal(long after, int size, PersonalData with) {
            var ids = db.sql("""
                    select id, name from public.sample
                    where id > :after and substring(name from 2 for 2) <> :mark
                    order by id limit :size for update
                    """)
                    .param("after", after)
                    .param("mark", with.currentMark())
                    .param("size", size)
                    .query((row, number) -> turn(row, with))
                    .list();
            return ids.isEmpty() ? OptionalLong.empty() : OptionalLong.of(ids.getLast());
        }

        private long turn(ResultSet row, PersonalData with) throws SQLException {
            long id = row.getLong("id");
            db.sql("update public.sample set name = :name where id = :id")
                    .param("name", with.reseal(SAMPLE, row.getBytes("name")))
                    .param("id", id)
                    .update();
            return id;
        }
    }
}
