package gongkai.foundation.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

@Repository
class PasskeyStore implements UserCredentialRepository {
    private static final String COLUMNS = """
            select k.credential, k.public_key, k.label, k.signatures, k.verified, k.transports, k.backup_eligible,
                k.backup_state, k.attestation, k.client_data, k.added_at, k.used_at, h.handle
            from passkey.key k join passkey.holder h on h.person = k.person
            """;

    private final JdbcClient db;
    private final Clock clock;

    PasskeyStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// A key as its owner sees it.
    record Row(long id, String label, Instant addedAt, Instant usedAt) {}

    List<Row> list(String person) {
        return db.sql("select id, label, added_at, used_at from passkey.key where person = :person order by id")
                .param("person", person)
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getString("label"),
                        row.getTimestamp("added_at").toInstant(),
                        row.getTimestamp("used_at").toInstant()))
                .list();
    }

    boolean delete(long id, String person) {
        return db.sql("delete from passkey.key where id = :id and person = :person")
                        .param("id", id)
                        .param("person", person)
                        .update()
                == 1;
    }

    void deleteAll(String person) {
        db.sql("delete from passkey.key where person = :person")
                .param("person", person)
                .update();
    }

    /// Forgets a person altogether, the handle their devices know too.
    void forget(String person) {
        deleteAll(person);
        db.sql("delete from passkey.holder where person = :person")
                .param("person", person)
                .update();
    }

    @Override
    public void delete(Bytes credential) {
        db.sql("delete from passkey.key where credential = :credential")
                .param("credential", credential.getBytes())
                .update();
    }

    /// A new key, or a known one after it was used.
    @Override
    public void save(CredentialRecord key) {
        var now = Timestamp.from(clock.instant());
        db.sql("""
                insert into passkey.key (person, credential, public_key, label, signatures, verified, transports,
                    backup_eligible, backup_state, attestation, client_data, added_at, used_at)
                select person, :credential, :publicKey, :label, :signatures, :verified, :transports,
                    :eligible, :backup, :attestation, :clientData, :now, :now
                from passkey.holder where handle = :handle
                on conflict (credential) do update
                set signatures = excluded.signatures, verified = excluded.verified,
                    backup_state = excluded.backup_state, used_at = excluded.used_at
                """)
                .param("credential", key.getCredentialId().getBytes())
                .param("publicKey", key.getPublicKey().getBytes())
                .param("label", key.getLabel())
                .param("signatures", key.getSignatureCount())
                .param("verified", key.isUvInitialized())
                .param(
                        "transports",
                        key.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .param("eligible", key.isBackupEligible())
                .param("backup", key.isBackupState())
                .param("attestation", bytes(key.getAttestationObject()))
                .param("clientData", bytes(key.getAttestationClientDataJSON()))
                .param("handle", key.getUserEntityUserId().getBytes())
                .param("now", now)
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return db.sql(COLUMNS + " where k.credential = :credential")
                .param("credential", credential.getBytes())
                .query(PasskeyStore::key)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return db.sql(COLUMNS + " where h.handle = :handle order by k.id")
                .param("handle", handle.getBytes())
                .query(PasskeyStore::key)
                .list();
    }

    private static CredentialRecord key(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signatures"))
                .uvInitialized(row.getBoolean("verified"))
                .transports(transports(row.getString("transports")))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .created(row.getTimestamp("added_at").toInstant())
                .lastUsed(row.getTimestamp("used_at").toInstant())
                .label(row.getString("label"))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }

    private static byte[] bytes(@Nullable Bytes bytes) {
        return bytes == null ? new byte[0] : bytes.getBytes();
    }
}
