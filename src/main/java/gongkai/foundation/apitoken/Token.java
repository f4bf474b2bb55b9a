package gongkai.foundation.apitoken;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.web.Network;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// 接口令牌: what one system of one organ may do here.
///
/// @param networks from where it may be used; empty: from everywhere
/// @param keys its secrets, the newest first; two while one replaces the other
record Token(
        long id,
        String name,
        OrganId organ,
        String purpose,
        Set<Scope> scopes,
        List<Network> networks,
        Instant issuedAt,
        String issuedBy,
        List<Key> keys) {
    Token {
        scopes = Set.copyOf(scopes);
        networks = List.copyOf(networks);
        keys = List.copyOf(keys);
    }

    /// A secret of a token, as we know it.
    ///
    /// @param tail its last characters
    /// @param used when and from where it was shown last
    record Key(
            long id,
            String tail,
            Instant issuedAt,
            Instant expiresAt,
            Optional<Instant> revokedAt,
            Optional<Use> used) {

        boolean isGood(Instant now) {
            return revokedAt.isEmpty() && now.isBefore(expiresAt);
        }
    }

    /// When and from where a secret was shown.
    record Use(Instant at, String from) {}

    /// Those that open something now.
    List<Key> goodKeys(Instant now) {
        return keys.stream().filter(key -> key.isGood(now)).toList();
    }

    boolean isRevoked() {
        return keys.stream().allMatch(key -> key.revokedAt().isPresent());
    }

    /// Whether it may be used from there.
    boolean isFor(String address) {
        return networks.isEmpty() || networks.stream().anyMatch(network -> network.holds(address));
    }

    Person.Program program() {
        var acts = new HashSet<Act>();
        scopes.forEach(scope -> acts.addAll(scope.acts()));
        return new Person.Program(id, name, organ, acts);
    }

    /// In the order of the table, for people.
    List<Scope> listScopes() {
        return scopes.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(scopes));
    }

    String subject() {
        return "program:" + id;
    }
}
