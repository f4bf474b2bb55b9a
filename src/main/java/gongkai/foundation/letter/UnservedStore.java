package gongkai.foundation.letter;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of letters that stand in the worklist because they were not served.
@Repository
class UnservedStore {
    private final JdbcClient db;
    private final LetterStore letters;

    UnservedStore(JdbcClient db, LetterStore letters) {
        this.db = db;
        this.letters = letters;
    }

    /// Letters of this day or before without proof of delivery that nobody has been told of, locked.
    List<Letter> lockUnlisted(LocalDate until, int most) {
        return db.sql("""
                        select id from letter.letter l
                        where status in ('ISSUED', 'SENT', 'RETURNED') and signed_on <= :until
                            and not exists (select from letter.unserved u where u.letter_id = l.id)
                        order by id limit :most
                        for update skip locked
                        """).param("until", until).param("most", most).query(Long.class).list().stream()
                .flatMap(id -> letters.find(new LetterId(id)).stream())
                .toList();
    }

    void list(LetterId id, LocalDate on) {
        db.sql("insert into letter.unserved (letter_id, listed_on) values (:id, :on)")
                .param("id", id.value())
                .param("on", on)
                .update();
    }

    /// Whether it stood there.
    boolean unlist(LetterId id) {
        return db.sql("delete from letter.unserved where letter_id = :id")
                        .param("id", id.value())
                        .update()
                > 0;
    }
}
