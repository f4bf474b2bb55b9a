package gongkai.foundation.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// 存证证明: all that is needed to check without us that an entry is in a seal we signed. A file of JSON, hashes and
/// keys as hexadecimal digits. Who did it stays behind the hash `privateHalf`.
///
/// @param place the leaf's place in the tree, from 0
/// @param path the neighbours on the way to the root, lowest first
public record ReceiptProof(
        String format,
        String explanation,
        String code,
        Shown entry,
        String privateHalf,
        String leaf,
        int place,
        List<String> path,
        SealPart seal,
        String publicKey,
        String signature) {

    static final String FORMAT = "gongkai-receipt-1";
    private static final HexFormat HEX = HexFormat.of();
    private static final String EXPLANATION = """
            字段：四字节大端长度加内容；文字为UTF-8，数字为十进制数字，时刻为自1970年起的微秒数，缺省为长度零。\
            公开部分=SM3(时刻,事项,对象,机关,内容指纹)。叶值=SM3(00||公开部分||privateHalf)。\
            自叶值起按place与path逐层合并：SM3(01||左||右)，没有相邻节点时原样上移，最后应等于seal.root。\
            链值=SM3(文字gongkai-seal-1,number,sealedAt,size,firstEntry,lastEntry,entriesHash,root,previous,lowWater,publicKey)。\
            signature是对链值的SM2签名（默认标识1234567812345678，DER）。也可以运行 bin/gongkai audit check-receipt 核对。""";

    /// The half of an entry that is public.
    ///
    /// @param digest 内容指纹, or empty
    public record Shown(long number, Instant at, String action, String subject, String organ, String digest) {}

    /// What was signed of the seal, beside the key.
    public record SealPart(
            long number,
            Instant sealedAt,
            int size,
            long firstEntry,
            long lastEntry,
            String entriesHash,
            String root,
            String previous,
            long lowWater) {}

    static ReceiptProof of(StoredEntry row, Seal seal, Seal.Body body, int place) {
        var entry = row.entry();
        SealHead head = seal.head();
        return new ReceiptProof(
                FORMAT,
                EXPLANATION,
                Receipt.of(row).code(),
                new Shown(
                        row.id(),
                        entry.at(),
                        entry.action(),
                        entry.subject(),
                        entry.organ(),
                        entry.digest().map(ContentDigest::hex).orElse("")),
                HEX.formatHex(StoredEntry.privateHalf(entry, row.salt())),
                HEX.formatHex(row.leaf()),
                place,
                new MerkleTree(body.leaves())
                        .path(place).stream().map(HEX::formatHex).toList(),
                new SealPart(
                        head.number(),
                        head.sealedAt(),
                        head.size(),
                        head.firstEntry(),
                        head.lastEntry(),
                        HEX.formatHex(head.entriesHash()),
                        HEX.formatHex(head.root()),
                        HEX.formatHex(head.previous()),
                        head.lowWater()),
                HEX.formatHex(head.publicKey()),
                HEX.formatHex(seal.signature()));
    }

    static ReceiptProof parse(String json) {
        ReceiptProof proof = JsonMapper.shared().readValue(json, ReceiptProof.class);
        if (proof == null || !FORMAT.equals(proof.format())) {
            throw new IllegalArgumentException("not a proof");
        }
        return proof;
    }

    String json() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    /// What does not fit, in sentences; nothing when the proof holds.
    List<String> problems(Optional<String> fingerprint) {
        var problems = new ArrayList<String>();
        byte[] computed = Canonical.plain(MerkleTree.LEAF, publicHalf(), HEX.parseHex(privateHalf));
        if (!HEX.formatHex(computed).equals(leaf)) {
            problems.add("公开部分与叶值不符：时间、事项、对象、机关或者内容指纹被改动。");
        }
        if (!Receipt.parse(code).equals(Optional.of(new Receipt(entry.number(), leaf.substring(0, Receipt.DIGITS))))) {
            problems.add("存证码与叶值不符。");
        }
        byte[] root = MerkleTree.rootOf(
                HEX.parseHex(leaf),
                place,
                seal.size(),
                path.stream().map(HEX::parseHex).toList());
        if (!HEX.formatHex(root).equals(seal.root())) {
            problems.add("叶值经路径算不到封存的根值。");
        }
        if (!SealKey.verify(head().chain(), HEX.parseHex(signature), HEX.parseHex(publicKey))) {
            problems.add("封存的签名不成立。");
        }
        if (fingerprint.isPresent() && !fingerprint.get().equalsIgnoreCase(fingerprint())) {
            problems.add("公钥指纹是 " + fingerprint() + "，与您写明的不同。");
        }
        return problems;
    }

    String words() {
        return "存证成立：%s，%s，%s，在第 %d 号封存中，于 %s 封存。签名公钥指纹 %s，请与平台公布的核对。"
                .formatted(
                        AuditVerification.time(entry.at()),
                        entry.action(),
                        entry.subject(),
                        seal.number(),
                        AuditVerification.time(seal.sealedAt()),
                        fingerprint());
    }

    private String fingerprint() {
        return SealKey.fingerprint(HEX.parseHex(publicKey));
    }

    private byte[] publicHalf() {
        var digest = Optional.of(entry.digest()).filter(text -> !text.isEmpty()).map(ContentDigest::new);
        return StoredEntry.publicHalf(
                new AuditEntry(entry.at(), "", entry.action(), entry.subject(), entry.organ(), "", digest));
    }

    private SealHead head() {
        return new SealHead(
                seal.number(),
                seal.sealedAt(),
                seal.size(),
                seal.firstEntry(),
                seal.lastEntry(),
                HEX.parseHex(seal.entriesHash()),
                HEX.parseHex(seal.root()),
                HEX.parseHex(seal.previous()),
                seal.lowWater(),
                HEX.parseHex(publicKey));
    }
}
