package gongkai.publish.textcheck;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// Where somebody lives: a flat in a house, or an address behind 住址. The address of an office is no finding.
final class AddressSieve implements Sieve {
    private static final int REACH = 40;
    private static final String NUMBER = "[0-9a-z一二三四五六七八九十百零〇]{1,6}";
    private static final String HOUSE = NUMBER + "(号楼|栋|幢|座|号院|#楼?|楼)";

    private static final Pattern HOME = Pattern.compile(
            "(家庭住址|家庭地址|现住址|户籍地址|户籍所在地|居住地址|住址|家住|现住)" + "[:： 为是]{0,2}[^，,。；;、\\n]{2,36}?[0-9一二三四五六七八九十]+(号|室|组|户)");

    private static final List<Clue> CLUES = List.of(
            new Clue("单元", Pattern.compile(HOUSE + "[ ,，]?" + NUMBER + "单元 ?" + NUMBER + "(室|号|户)?")),
            new Clue("单元", Pattern.compile(NUMBER + "单元 ?[0-9]{2,4}(室|户)")),
            new Clue(
                    "室",
                    Pattern.compile("(小区|花园|公寓|家园|新村|花苑|佳苑|公馆|家属院|家属楼|宿舍|里弄|弄|胡同)[^，,。；;、\\n]{0,10}?" + HOUSE
                            + "[^，,。；;、\\n]{0,6}?[0-9]{2,4}室")),
            new Clue("住", HOME),
            new Clue("家庭地址", HOME),
            new Clue("户籍", HOME));

    /// A word to look for first, and what must stand around it.
    private record Clue(String anchor, Pattern form) {}

    @Override
    public void sift(Passage passage, Catch found) {
        String folded = new String(passage.folded());
        var covered = new BitSet();
        for (Clue clue : CLUES) {
            for (int at = folded.indexOf(clue.anchor()); at >= 0; at = folded.indexOf(clue.anchor(), at + 1)) {
                cover(folded, at, clue.form(), covered);
            }
        }
        for (int from = covered.nextSetBit(0); from >= 0; ) {
            int to = covered.nextClearBit(from);
            found.take(
                    FindingKind.HOME_ADDRESS, Severity.MUST_ANSWER, from, to, "这像是个人的住址，请写到街道、小区为止；如是办公地址或者项目地址，请说明。");
            from = covered.nextSetBit(to);
        }
    }

    /// Several forms may cover parts of one address: together they are one.
    private static void cover(String folded, int at, Pattern form, BitSet covered) {
        int from = Math.max(folded.lastIndexOf('\n', at) + 1, at - REACH);
        var match = form.matcher(folded).region(from, Math.min(folded.length(), at + REACH));
        while (match.find()) {
            covered.set(match.start(), match.end());
        }
    }
}
