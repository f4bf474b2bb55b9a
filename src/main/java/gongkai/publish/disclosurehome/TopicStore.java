package gongkai.publish.disclosurehome;

import gongkai.foundation.organ.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 专题 and their parts.
@Repository
class TopicStore {
    private final JdbcClient db;

    TopicStore(JdbcClient db) {
        this.db = db;
    }

    /// A topic as a list shows it.
    record Row(
            long id,
            OrganId organ,
            String slug,
            String title,
            String summary,
            TopicStatus status,
            Optional<LocalDate> on) {}

    List<Row> list(Collection<TopicStatus> statuses, Optional<Collection<OrganId>> organs) {
        return db.sql("""
                select id, organ, slug, title, summary, status, published_on
                from disclosurehome.topic
                where status in (:statuses) and (:all or organ in (:organs))
                order by published_on desc nulls first, id desc
                """)
                .param("statuses", statuses.stream().map(TopicStatus::name).toList())
                .param("all", organs.isEmpty())
                .param(
                        "organs",
                        organs.filter(some -> !some.isEmpty()).stream()
                                .flatMap(Collection::stream)
                                .map(OrganId::value)
                                .collect(Collectors.collectingAndThen(
                                        Collectors.toList(), some -> some.isEmpty() ? List.of("") : some)))
                .query(TopicStore::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                OrganId.of(row.getString("organ")),
                row.getString("slug"),
                row.getString("title"),
                row.getString("summary"),
                TopicStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getObject("published_on", LocalDate.class)));
    }

    Optional<SpecialTopic> find(long id) {
        return db.sql("""
                select id, organ, slug, title, summary, status, published_on, version
                from disclosurehome.topic
                where id = :id
                """).param("id", id).query(this::topic).optional();
    }

    Optional<SpecialTopic> find(String slug) {
        return db.sql("""
                select id, organ, slug, title, summary, status, published_on, version
                from disclosurehome.topic
                where slug = :slug
                """).param("slug", slug).query(this::topic).optional();
    }

    private SpecialTopic topic(ResultSet row, int number) throws SQLException {
        var its = row(row, number);
        return new SpecialTopic(
                its.id(),
                its.organ(),
                new SpecialTopic.Draft(its.slug(), its.title(), its.summary(), listParts(its.id())),
                its.status(),
                its.on(),
                row.getInt("version"));
    }

    private List<TopicPart> listParts(long id) {
        return db.sql("""
                select heading, kind, source
                from disclosurehome.topic_part
                where topic_id = :id
                order by position
                """)
                .param("id", id)
                .query((row, number) -> new TopicPart(
                        row.getString("heading"),
                        TopicPart.Kind.valueOf(row.getString("kind")),
                        row.getString("source")))
                .list();
    }

    /// How many everybody may read.
    long countOpen() {
        return db.sql("select count(*) from disclosurehome.topic where status <> 'DRAFT'")
                .query(Long.class)
                .single();
    }

    /// The next that everybody may read, by their numbers.
    List<Long> listOpenAfter(long id, int size) {
        return db.sql("""
                select id
                from disclosurehome.topic
                where status <> 'DRAFT' and id > :id
                order by id
                limit :size
                """).param("id", id).param("size", size).query(Long.class).list();
    }

    boolean isTaken(String slug, long own) {
        return db.sql("select exists (select 1 from disclosurehome.topic where slug = :slug and id <> :own)")
                .param("slug", slug)
                .param("own", own)
                .query(Boolean.class)
                .single();
    }

    long insert(OrganId organ, SpecialTopic.Draft draft) {
        long id = db.sql("""
                insert into disclosurehome.topic (organ, slug, title, summary, status)
                values (:organ, :slug, :title, :summary, 'DRAFT')
                returning id
                """)
                .param("organ", organ.value())
                .param("slug", draft.slug())
                .param("title", draft.title())
                .param("summary", draft.summary())
                .query(Long.class)
                .single();
        fill(id, draft.parts());
        return id;
    }

    /// Whether the version was still the one that was read.
    boolean change(SpecialTopic topic, int version, SpecialTopic.Draft draft) {
        boolean same = db.sql("""
                update disclosurehome.topic
                set slug = :slug, title = :title, summary = :summary, version = version + 1
                where id = :id and version = :version
                """)
                        .param("id", topic.id())
                        .param("version", version)
                        .param("slug", draft.slug())
                        .param("title", draft.title())
                        .param("summary", draft.summary())
                        .update()
                > 0;
        if (same) {
            db.sql("delete from disclosurehome.topic_part where topic_id = :id")
                    .param("id", topic.id())
                    .update();
            fill(topic.id(), draft.parts());
        }
        return same;
    }

    private void fill(long id, List<TopicPart> parts) {
        for (int place = 0; place < parts.size(); place++) {
            var part = parts.get(place);
            db.sql("""
                    insert into disclosurehome.topic_part (topic_id, position, heading, kind, source)
                    values (:id, :position, :heading, :kind, :source)
                    """)
                    .param("id", id)
                    .param("position", place + 1)
                    .param("heading", part.heading())
                    .param("kind", part.kind().name())
                    .param("source", part.source())
                    .update();
        }
    }

    boolean turn(long id, int version, TopicStatus status, LocalDate today) {
        return db.sql("""
                update disclosurehome.topic
                set status = :status, published_on = coalesce(published_on, :today), version = version + 1
                where id = :id and version = :version
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("status", status.name())
                        .param("today", today)
                        .update()
                > 0;
    }
}
