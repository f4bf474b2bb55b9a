package gongkai.publish.disclosure;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.sitecolumn.ColumnId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How many documents are open, without counting them: the numbers are kept beside the documents, by triggers, so that
/// whatever enters, ends or withdraws documents keeps them right. The true number is the sum of all rows of a grain.
@Repository
class TallyStore {
    private final JdbcClient db;

    TallyStore(JdbcClient db) {
        this.db = db;
    }

    /// Documents of an organ that are alike in what decides where they stand.
    record Group(Optional<ColumnId> column, DocumentKind kind, Optional<StatutoryItem> item, int year, long count) {}

    /// By what is written down of validity. Empty where nothing is kept for what is asked: an organ's documents of a
    /// topic, narrowed further.
    OptionalLong count(Listing listing) {
        return grain(listing, Optional.empty())
                .map(grain -> OptionalLong.of(narrowed("coalesce(sum(documents), 0)", grain, listing, "")
                        .query(Long.class)
                        .single()))
                .orElseGet(OptionalLong::empty);
    }

    /// How many there are of each, by its name; what there is none of is not in it. Validity is what is written down.
    Optional<Map<String, Long>> countBy(Facet facet, Listing listing) {
        return grain(listing, Optional.of(facet)).map(grain -> {
            String column = column(facet);
            String furthermore = (facet == Facet.VALIDITY ? " and " + ListingStore.RULING : "") + " group by " + column
                    + " having sum(documents) > 0";
            var counts = new LinkedHashMap<String, Long>();
            narrowed(column + " as value, sum(documents) as documents", grain, listing, furthermore)
                    .query(row -> {
                        counts.put(row.getString("value"), row.getLong("documents"));
                    });
            return counts;
        });
    }

    private static String column(Facet facet) {
        return switch (facet) {
            case ORGAN -> "organ";
            case KIND -> "kind";
            case YEAR -> "year";
            case VALIDITY -> "validity";
            case TOPIC -> "topic";
        };
    }

    /// The smallest grain that tells what is asked.
    private static Optional<String> grain(Listing listing, Optional<Facet> facet) {
        boolean organs = listing.organ().isPresent() || facet.equals(Optional.of(Facet.ORGAN));
        boolean topics = listing.topic().isPresent() || facet.equals(Optional.of(Facet.TOPIC));
        boolean years = listing.year().isPresent() || facet.equals(Optional.of(Facet.YEAR));
        boolean kinds = listing.kind().isPresent()
                || listing.validity().isPresent()
                || facet.filter(each -> each == Facet.KIND || each == Facet.VALIDITY)
                        .isPresent();
        if (listing.column().isPresent() || organs && topics && (kinds || years)) {
            return Optional.empty();
        }
        if (topics) {
            return Optional.of(kinds || years ? "SORT" : "TOPIC");
        }
        return Optional.of(!organs ? "KIND" : kinds ? "CELL" : "ORGAN");
    }

    private JdbcClient.StatementSpec narrowed(String what, String grain, Listing listing, String furthermore) {
        var sql = new StringBuilder("select " + what + " from disclosure.tally where grain = '" + grain + "'");
        var given = new HashMap<String, Object>();
        listing.organ().ifPresent(organ -> {
            sql.append(" and organ = :organ");
            given.put("organ", organ.value());
        });
        listing.kind().ifPresent(kind -> {
            sql.append(" and kind = :kind");
            given.put("kind", kind.name());
        });
        listing.year().ifPresent(year -> {
            sql.append(" and year = :year");
            given.put("year", year);
        });
        listing.topic().ifPresent(topic -> {
            sql.append(" and topic = :topic");
            given.put("topic", topic);
        });
        listing.validity().ifPresent(validity -> {
            sql.append(" and validity = :validity and ").append(ListingStore.RULING);
            given.put("validity", validity.name());
        });
        return db.sql(sql.append(furthermore).toString()).params(given);
    }

    /// How many no longer bind.
    long countEnded(Optional<OrganId> organ, LocalDate today) {
        return db.sql("""
                select coalesce(sum(documents), 0)
                       + (select count(*)
                          from disclosure.document
                          where withdrawn_at is null and ended_on is null and expires_on < :today
                            and (:organ = '' or document.organ = :organ))
                from disclosure.tally
                where validity in ('ABOLISHED', 'EXPIRED', 'DECLARED_INVALID')
                """ + (organ.isPresent() ? "and grain = 'CELL' and organ = :organ" : "and grain = 'KIND'"))
                .param("today", today)
                .param("organ", organ.map(OrganId::value).orElse(""))
                .query(Long.class)
                .single();
    }

    long countOf(Collection<OrganId> organs) {
        return db.sql("""
                select coalesce(sum(documents), 0)
                from disclosure.tally
                where grain = 'ORGAN' and organ = any(cast(:organs as text[]))
                """)
                .param("organs", organs.stream().map(OrganId::value).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /// What stands where at an organ, by year.
    List<Group> listGroups(OrganId organ) {
        return db.sql("""
                select site_column, kind, item, year, sum(documents) as documents
                from disclosure.tally
                where grain = 'PLACE' and organ = :organ
                group by site_column, kind, item, year
                having sum(documents) > 0
                """)
                .param("organ", organ.value())
                .query((row, number) -> new Group(
                        Optional.of(row.getLong("site_column"))
                                .filter(id -> id > 0)
                                .map(ColumnId::of),
                        DocumentKind.valueOf(row.getString("kind")),
                        Optional.of(row.getString("item"))
                                .filter(name -> !name.isEmpty())
                                .map(StatutoryItem::valueOf),
                        row.getInt("year"),
                        row.getLong("documents")))
                .list();
    }

    /// The first year of every organ.
    Map<OrganId, Integer> firstYears() {
        var years = new LinkedHashMap<OrganId, Integer>();
        db.sql("""
                select organ, min(year) as year
                from (select organ, year
                      from disclosure.tally
                      where grain = 'ORGAN'
                      group by organ, year
                      having sum(documents) > 0) as published
                group by organ
                """).query(row -> {
            years.put(OrganId.of(row.getString("organ")), row.getInt("year"));
        });
        return years;
    }

    /// Adds up what changed; each server takes other rows.
    ///
    /// @return how many rows were added up
    int settle(int most) {
        return db.sql("""
                with open as (
                    select id
                    from disclosure.tally
                    where not settled
                    order by id
                    limit :most
                    for update skip locked
                ), taken as (
                    delete from disclosure.tally using open where tally.id = open.id
                    returning grain, organ, kind, year, validity, topic, site_column, item, documents
                ), written as (
                    insert into disclosure.tally (grain, organ, kind, year, validity, topic, site_column, item, documents,
                        settled)
                    select grain, organ, kind, year, validity, topic, site_column, item, sum(documents), true
                    from taken
                    group by grain, organ, kind, year, validity, topic, site_column, item
                    order by grain, organ, kind, year, validity, topic, site_column, item
                    on conflict (grain, organ, year, kind, validity, topic, site_column, item) where settled
                    do update set documents = tally.documents + excluded.documents
                )
                select count(*) from taken
                """).param("most", most).query(Integer.class).single();
    }
}
