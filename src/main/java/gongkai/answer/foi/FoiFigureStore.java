package gongkai.answer.foi;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts, and the lists behind them: each pair is built on one condition.
@Repository
class FoiFigureStore {
    private final JdbcClient db;

    FoiFigureStore(JdbcClient db) {
        this.db = db;
    }

    long count(OrganId organ, int year, FoiFigures.Row row, ApplicantKind kind) {
        return db.sql("select count(*) from foi.request where " + condition(row.count()))
                .params(parameters(organ, year, row, Optional.of(kind)))
                .query(Long.class)
                .single();
    }

    List<FoiRequest> listBehind(OrganId organ, int year, FoiFigures.Row row, Optional<ApplicantKind> kind) {
        return db.sql("select %s from foi.request where %s order by id"
                        .formatted(FoiRequestStore.COLUMNS, condition(row.count())))
                .params(parameters(organ, year, row, kind))
                .query(FoiRequestStore::request)
                .list();
    }

    private static String condition(FoiFigures.Count count) {
        String inTime = switch (count) {
            case NEW_REQUESTS -> "received_on between :first and :last";
            case CARRIED_IN -> "received_on < :first and (closed_on is null or closed_on >= :first)";
            case DECIDED -> "closed_on between :first and :last and decision = :decision";
            case TOTAL_HANDLED -> "closed_on between :first and :last";
            case CARRIED_OUT -> "received_on <= :last and (closed_on is null or closed_on > :last)";
        };
        return "organ = :organ and (:kind::text is null or applicant_kind = :kind) and " + inTime;
    }

    private static Map<String, Object> parameters(
            OrganId organ, int year, FoiFigures.Row row, Optional<ApplicantKind> kind) {
        var parameters = new HashMap<String, Object>();
        parameters.put("organ", organ.value());
        parameters.put("kind", kind.map(Enum::name).orElse(null));
        parameters.put("first", LocalDate.of(year, 1, 1));
        parameters.put("last", LocalDate.of(year, 12, 31));
        row.decision().ifPresent(decision -> parameters.put("decision", decision.name()));
        return parameters;
    }

    long countRemedies(OrganId organ, int year, RemedyKind kind, Optional<RemedyResult> result) {
        return remedies("count(*)", "", organ, year, kind, result)
                .query(Long.class)
                .single();
    }

    List<Remedy> listRemediesBehind(OrganId organ, int year, RemedyKind kind, Optional<RemedyResult> result) {
        return remedies(
                        "id, request_id, kind, filed_on, result, concluded_on",
                        "order by id",
                        organ,
                        year,
                        kind,
                        result)
                .query(FoiRemedyStore::remedy)
                .list();
    }

    private JdbcClient.StatementSpec remedies(
            String columns, String order, OrganId organ, int year, RemedyKind kind, Optional<RemedyResult> result) {
        String inTime = result.isPresent()
                ? "result = :result and concluded_on between :first and :last"
                : "filed_on <= :last and (concluded_on is null or concluded_on > :last)";
        var statement = db.sql("select %s from foi.remedy where organ = :organ and kind = :kind and %s %s"
                        .formatted(columns, inTime, order))
                .param("organ", organ.value())
                .param("kind", kind.name())
                .param("last", LocalDate.of(year, 12, 31));
        return result.isPresent()
                ? statement.param("result", result.get().name()).param("first", LocalDate.of(year, 1, 1))
                : statement;
    }

    long countResponses(LocalDate from, LocalDate until, FoiFigures.Response which) {
        return db.sql("select count(*) from foi.request where " + condition(which))
                .param("from", from)
                .param("until", until)
                .query(Long.class)
                .single();
    }

    List<FoiRequest> listBehindResponses(LocalDate from, LocalDate until, FoiFigures.Response which) {
        return db.sql("select %s from foi.request where %s order by id desc"
                        .formatted(FoiRequestStore.COLUMNS, condition(which)))
                .param("from", from)
                .param("until", until)
                .query(FoiRequestStore::request)
                .list();
    }

    private static String condition(FoiFigures.Response which) {
        return switch (which) {
            case RECEIVED -> "received_on between :from and :until";
            case ANSWERED -> "closed_on between :from and :until";
            case ON_TIME -> "closed_on between :from and :until and closed_on <= due_on";
        };
    }
}
