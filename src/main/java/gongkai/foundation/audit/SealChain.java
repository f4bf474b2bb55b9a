package gongkai.foundation.audit;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Walks the seals in their order. A seal is vouched for by the link in the one behind it; signatures are checked
/// where a link is broken, where the key changes, and at the end, so that a long chain is walked quickly.
final class SealChain {
    private static final byte[] NO_SEAL = new byte[Canonical.HASH_BYTES];

    private final AuditKeys keys;
    private final Optional<LastSeal.Known> known;
    private final Consumer<Finding> findings;
    private final Set<Long> named = new HashSet<>();
    private Optional<Seal> before = Optional.empty();
    private boolean metKnown;
    private long count;

    SealChain(AuditKeys keys, Optional<LastSeal.Known> known, Consumer<Finding> findings) {
        this.keys = keys;
        this.known = known;
        this.findings = findings;
    }

    long count() {
        return count;
    }

    /// The mark of the last seal.
    long lowWater() {
        return before.map(seal -> seal.head().lowWater()).orElse(0L);
    }

    /// Takes the next seal; says whether its list of entries is the one that was sealed.
    boolean take(SealStore.Whole next) {
        Seal seal = next.seal();
        long number = seal.head().number();
        long expected = before.map(b -> b.head().number()).orElse(0L) + 1;
        for (long missing = expected; missing < number; missing++) {
            findings.accept(Finding.ofSeal(Finding.Kind.SEAL_MISSING, missing, "第 %d 号封存不在了。".formatted(missing)));
        }
        boolean whole = next.body().isOf(seal.head());
        if (!whole) {
            altered(number, "第 %d 号封存的条目、叶值或根值被改动。".formatted(number));
        }
        if (expected == number) {
            checkLink(seal);
        }
        compare(seal);
        before = Optional.of(seal);
        count++;
        return whole;
    }

    private void checkLink(Seal seal) {
        byte[] link = before.map(Seal::link).orElse(NO_SEAL);
        boolean linked = Canonical.same(link, seal.head().previous());
        boolean sameKey = before.map(
                        b -> Canonical.same(b.head().publicKey(), seal.head().publicKey()))
                .orElse(true);
        if (linked && sameKey) {
            return;
        }
        boolean both = before.map(this::checkSignature).orElse(true) & checkSignature(seal);
        if (!linked && both) {
            altered(
                    seal.head().number(),
                    "第 %d 号封存与前一号不相接。".formatted(seal.head().number()));
        }
    }

    /// Whether one of our keys signed the seal as it is; tells when not.
    boolean checkSignature(Seal seal) {
        SealHead head = seal.head();
        boolean signed = keys.isSigned(head.chain(), seal.signature(), head.publicKey());
        if (!signed) {
            altered(head.number(), "第 %d 号封存的内容与签名不符，或者签名的密钥不是本平台的。".formatted(head.number()));
        }
        return signed;
    }

    private void compare(Seal seal) {
        if (known.filter(file -> file.number() == seal.head().number()).isEmpty()) {
            return;
        }
        metKnown = true;
        if (!known.equals(Optional.of(LastSeal.Known.of(seal)))) {
            findings.accept(Finding.ofSeal(
                    Finding.Kind.CHAIN_CUT,
                    seal.head().number(),
                    "第 %d 号封存与库外记录 audit/last-seal 不一致。".formatted(seal.head().number())));
        }
    }

    /// After the last seal.
    void end() {
        before.ifPresent(this::checkSignature);
        long last = before.map(seal -> seal.head().number()).orElse(0L);
        if (known.isEmpty() && last > 0) {
            findings.accept(Finding.ofSeal(
                    Finding.Kind.CHAIN_CUT, last, "库外记录 audit/last-seal 不在，无法判断第 %d 号之后的封存是否被截去。".formatted(last)));
        }
        if (known.isPresent() && !metKnown) {
            findings.accept(Finding.ofSeal(
                    Finding.Kind.CHAIN_CUT,
                    known.get().number(),
                    "库外记录中最后一次封存是第 %d 号，库中只到第 %d 号，之后的被截去。"
                            .formatted(known.get().number(), last)));
        }
    }

    private void altered(long number, String sentence) {
        if (named.add(number)) {
            findings.accept(Finding.ofSeal(Finding.Kind.SEAL_ALTERED, number, sentence));
        }
    }
}
