package gongkai.foundation.apitoken;

import gongkai.foundation.organ.OrganId;
import gongkai.foundation.web.Network;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TokenStore {
    private static final String TOKEN = "id, name, organ, purpose, scopes, networks, issued_at, issued_by";
    private static final String KEY = "id, token, tail, issued_at, expires_at, revoked_at, used_at, used_from";

    private final JdbcClient db;

    TokenStore(JdbcClient db) {
        this.db = db;
    }

    long insert(Token token) {
        return db.sql("""
                insert into apitoken.token (name, organ, purpose, scopes, networks, issued_at, issued_by)
                values (:name, :organ, :purpose, :scopes, :networks, :at, :by)
                returning id
                """)
                .param("name", token.name())
                .param("organ", token.organ().value())
                .param("purpose", token.purpose())
                .param("scopes", token.listScopes().stream().map(Enum::name).toArray(String[]::new))
                .param(
                        "networks",
                        token.networks().stream().map(Network::toString).toArray(String[]::new))
                .param("at", Timestamp.from(token.issuedAt()))
                .param("by", token.issuedBy())
                .query(Long.class)
                .single();
    }

    void insertKey(long token, Secret secret, Instant now, Instant expiresAt) {
        db.sql("""
                insert into apitoken.key (token, digest, tail, issued_at, expires_at)
                values (:token, :digest, :tail, :now, :expires)
                """)
                .param("token", token)
                .param("digest", secret.digest())
                .param("tail", secret.tail())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expiresAt))
                .update();
    }

    /// Whether an organ already has a token of this name that is not revoked.
    boolean isNameTaken(String name, OrganId organ) {
        return db.sql("""
                select count(*) from apitoken.token t where t.name = :name and t.organ = :organ
                and exists (select 1 from apitoken.key k where k.token = t.id and k.revoked_at is null)
                """)
                        .param("name", name)
                        .param("organ", organ.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    Optional<Token> find(long id) {
        var keys = keys("where token = :token", "token", id);
        return db.sql("select " + TOKEN + " from apitoken.token where id = :id")
                .param("id", id)
                .query((row, number) -> token(row, keys.getOrDefault(row.getLong("id"), List.of())))
                .optional();
    }

    /// The token and holds it, so that two hands do not change it at once.
    Optional<Token> findForChange(long id) {
        db.sql("select id from apitoken.token where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return find(id);
    }

    /// The token a secret belongs to, and which of its keys it is.
    Optional<Found> find(Secret secret) {
        return db.sql("select token, id from apitoken.key where digest = :digest")
                .param("digest", secret.digest())
                .query((row, number) -> new long[] {row.getLong("token"), row.getLong("id")})
                .optional()
                .flatMap(ids -> find(ids[0])
                        .flatMap(token -> token.keys().stream()
                                .filter(key -> key.id() == ids[1])
                                .findFirst()
                                .map(key -> new Found(token, key))));
    }

    /// A token and one of its keys.
    record Found(Token token, Token.Key key) {}

    /// The tokens of these organs, by name.
    List<Token> list(Collection<OrganId> organs) {
        var keys = keys("where token > :none", "none", 0);
        return db.sql("select " + TOKEN + " from apitoken.token where organ = any (:organs) order by name, id")
                .param("organs", organs.stream().map(OrganId::value).toArray(String[]::new))
                .query((row, number) -> token(row, keys.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    void endKey(long key, Instant at) {
        db.sql("update apitoken.key set expires_at = least(expires_at, :at) where id = :key")
                .param("at", Timestamp.from(at))
                .param("key", key)
                .update();
    }

    void revokeKey(long key, Instant at) {
        db.sql("update apitoken.key set revoked_at = :at where id = :key and revoked_at is null")
                .param("at", Timestamp.from(at))
                .param("key", key)
                .update();
    }

    void used(long key, Token.Use use) {
        db.sql("update apitoken.key set used_at = :at, used_from = :from where id = :key")
                .param("at", Timestamp.from(use.at()))
                .param("from", use.from())
                .param("key", key)
                .update();
    }

    /// Notes an address a token is used from; answers whether it is the first time.
    boolean insertOrigin(long token, Token.Use use) {
        return db.sql("""
                insert into apitoken.origin (token, address, first_at) values (:token, :address, :at)
                on conflict (token, address) do nothing
                """)
                        .param("token", token)
                        .param("address", use.from())
                        .param("at", Timestamp.from(use.at()))
                        .update()
                == 1;
    }

    /// Marks the keys that end before that moment as told and answers their tokens. The last key of a token counts: one
    /// that was replaced ends as planned. Of several servers each marks what no other one does.
    List<Long> markEnding(Instant now, Instant before) {
        return db.sql("""
                update apitoken.key set told_at = :now where id in (
                    select k.id from apitoken.key k
                    where k.told_at is null and k.revoked_at is null and k.expires_at > :now and k.expires_at <= :before
                      and not exists (select 1 from apitoken.key later
                          where later.token = k.token and later.revoked_at is null and later.expires_at > k.expires_at)
                    for update skip locked)
                returning token
                """)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(before))
                .query(Long.class)
                .list();
    }

    private Map<Long, List<Token.Key>> keys(String which, String name, long value) {
        return db
                .sql("select " + KEY + " from apitoken.key " + which + " order by issued_at desc, id desc")
                .param(name, value)
                .query((row, number) -> Map.entry(row.getLong("token"), key(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Token token(ResultSet row, List<Token.Key> keys) throws SQLException {
        return new Token(
                row.getLong("id"),
                row.getString("name"),
                OrganId.of(row.getString("organ")),
                row.getString("purpose"),
                texts(row, "scopes").stream().map(Scope::valueOf).collect(Collectors.toSet()),
                texts(row, "networks").stream().map(Network::of).toList(),
                row.getTimestamp("issued_at").toInstant(),
                row.getString("issued_by"),
                keys);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static Token.Key key(ResultSet row) throws SQLException {
        var used = moment(row, "used_at");
        String from = Optional.ofNullable(row.getString("used_from")).orElse("");
        return new Token.Key(
                row.getLong("id"),
                row.getString("tail"),
                row.getTimestamp("issued_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                moment(row, "revoked_at"),
                used.map(at -> new Token.Use(at, from)));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
