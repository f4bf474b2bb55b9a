package gongkai.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.house.HouseTest;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/// What somebody with all rights in the database but without the keys can do, and how it is named. Each test mends what
/// it planted; the last two cannot.
@HouseTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VerificationTest {
    private final RecordDesk desk;

    @Autowired
    VerificationTest(RecordDesk desk) {
        this.desk = desk;
    }

    @Test
    @Order(1)
    void aChangedRowIsNamed() {
        long row = sealed("test:changed");

        desk.tamper("update audit.entry set subject = 'test:other' where id = " + row);
        assertThat(desk.check()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.CHANGED);
            assertThat(finding.entry()).hasValue(row);
            assertThat(finding.sentence()).contains("第 " + row + " 行", "受理申请", "test:other", "2026年3月2日 09:00:00");
        });
        desk.tamper("update audit.entry set subject = 'test:changed' where id = " + row);
        assertThat(desk.check()).isEmpty();
    }

    @Test
    @Order(2)
    void everyColumnIsGuarded() {
        long row = sealed("test:columns");

        for (String column : List.of("actor", "action", "organ", "detail")) {
            desk.tamper("update audit.entry set %1$s = %1$s || '甲' where id = %2$d".formatted(column, row));
            assertThat(RecordDesk.kinds(desk.check())).as(column).isEqualTo("CHANGED");
            desk.tamper("update audit.entry set %1$s = rtrim(%1$s, '甲') where id = %2$d".formatted(column, row));
        }
        for (String column : List.of("salt", "mac", "digest")) {
            String flip = "update audit.entry set %1$s = set_byte(%1$s, 0, get_byte(%1$s, 0) # 1) where id = %2$d"
                    .formatted(column, row);
            desk.tamper(flip);
            assertThat(RecordDesk.kinds(desk.check())).as(column).isEqualTo("CHANGED");
            desk.tamper(flip);
        }
        desk.tamper("update audit.entry set at = at - interval '1 day' where id = " + row);
        assertThat(RecordDesk.kinds(desk.check())).isEqualTo("CHANGED");
        desk.tamper("update audit.entry set at = at + interval '1 day' where id = " + row);
        assertThat(desk.check()).isEmpty();
    }

    @Test
    @Order(3)
    void aRowPutIntoTheSealedRangeIsNamed() {
        long row = sealed("test:inserted");

        desk.tamper("""
                insert into audit.entry (id, at, actor, action, subject, organ, detail, salt, mac)
                overriding system value
                values (0, now(), 'x', '受理申请', 'test:forged', '', '', decode(repeat('01', 16), 'hex'),
                    decode(repeat('02', 32), 'hex'))
                """);
        assertThat(desk.check()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.INSERTED);
            assertThat(finding.sentence()).contains("第 0 行", "test:forged");
        });
        desk.tamper("delete from audit.entry where id = 0");
        assertThat(desk.check()).isEmpty();
        assertThat(row).isPositive();
    }

    @Test
    @Order(4)
    void aRowPutAtTheEndIsNotSealedAndIsNamed() {
        sealed("test:end");
        desk.tamper("""
                insert into audit.entry (at, actor, action, subject, organ, detail, salt, mac)
                values (now(), 'x', '受理申请', 'test:forged', '', '', decode(repeat('03', 16), 'hex'),
                    decode(repeat('04', 32), 'hex'))
                """);

        assertThat(desk.seal()).isZero();
        assertThat(RecordDesk.kinds(desk.check())).isEqualTo("INSERTED");
        desk.write(1, "test:behind");
        assertThat(desk.seal()).isEqualTo(1);
        assertThat(RecordDesk.kinds(desk.check())).isEqualTo("INSERTED");
        desk.tamper("delete from audit.entry where subject = 'test:forged'");
        assertThat(desk.check()).isEmpty();
    }

    /// A whole row taken over has a good mark of ours, but also a salt that stands there already.
    @Test
    @Order(5)
    void aCopiedRowIsNamed() {
        long row = sealed("test:copied");
        desk.tamper("""
                insert into audit.entry (at, actor, action, subject, organ, detail, digest, salt, mac)
                select at, actor, action, subject, organ, detail, digest, salt, mac
                from audit.entry where id = %d
                """.formatted(row));
        long copy = desk.newest();

        assertThat(desk.check()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.COPIED);
            assertThat(finding.entry()).hasValue(copy);
        });
        desk.tamper("delete from audit.entry where id = " + copy);
    }

    @Test
    @Order(6)
    void anAlteredSealIsNamed() {
        sealed("test:seal");
        sealed("test:seal");
        long seal = desk.count("select max(number) - 1 from audit.seal");

        for (String column : List.of("leaves", "root", "previous", "entries_hash", "signature")) {
            String flip = "update audit.seal set %1$s = set_byte(%1$s, 20, get_byte(%1$s, 20) # 1) where number = %2$d"
                    .formatted(column, seal);
            desk.tamper(flip);
            var findings = desk.check();
            assertThat(findings).as(column).isNotEmpty().allSatisfy(finding -> {
                assertThat(finding.kind()).isEqualTo(Finding.Kind.SEAL_ALTERED);
                assertThat(finding.seal()).hasValue(seal);
            });
            desk.tamper(flip);
        }
        assertThat(desk.check()).isEmpty();
    }

    /// Row, leaf, root: everything is made to fit again, except what the key signed.
    @Test
    @Order(7)
    void aForgerWhoMendsLeafAndRootIsNamedToo() {
        sealed("test:forger");
        sealed("test:forger");
        long seal = desk.count("select max(number) - 1 from audit.seal");

        desk.tamper(
                "create table audit.kept as select number, leaves, root from audit.seal where number = " + seal,
                "update audit.seal set leaves = decode(repeat('05', 32), 'hex'), root = decode(repeat('05', 32), 'hex') where number = "
                        + seal);
        assertThat(desk.check()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.SEAL_ALTERED);
            assertThat(finding.seal()).hasValue(seal);
        });
        desk.tamper(
                "update audit.seal s set leaves = k.leaves, root = k.root from audit.kept k where k.number = s.number",
                "drop table audit.kept");
        assertThat(desk.check()).isEmpty();
    }

    @Test
    @Order(8)
    void aRemovedRowIsNamed() {
        long row = sealed("test:removed");

        desk.tamper("delete from audit.entry where id = " + row);
        assertThat(desk.check()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.REMOVED);
            assertThat(finding.entry()).hasValue(row);
            assertThat(finding.sentence()).contains("第 " + row + " 行不在了");
        });
    }

    @Test
    @Order(9)
    void aTailThatWasCutOffIsMissedAndNothingIsSealedOverIt() {
        long row = sealed("test:tail");
        long seal = desk.count("select max(number) from audit.seal");
        long before = desk.check().size();

        desk.tamper("delete from audit.seal where number = " + seal, "delete from audit.entry where id = " + row);
        assertThat(desk.check())
                .hasSize((int) before + 1)
                .anySatisfy(finding -> assertThat(finding.kind()).isEqualTo(Finding.Kind.CHAIN_CUT));
        desk.write(1, "test:over");
        assertThat(desk.seal()).isZero();
    }

    private long sealed(String subject) {
        desk.write(1, subject);
        long row = desk.newest();
        desk.seal();
        return row;
    }
}
