package gongkai.publish.textcheck;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// What the kind of document must have and has not, and a heading that is not that of the attached original.
final class ParticularsCheck {
    private static final double ALIKE = 0.5;
    private static final Pattern ISSUING = Pattern.compile("^.{0,40}?关于(修订)?(印发|转发|批转|公布|发布)?");
    private static final Pattern ENDING = Pattern.compile("的?(通知|公告|通告|决定|意见|函|批复|公示|通报|请示|报告|试行|暂行)+$");

    private final CheckedText text;

    ParticularsCheck(CheckedText text) {
        this.text = text;
    }

    void tell(Findings found) {
        for (Metadatum which : Metadatum.values()) {
            if (text.demanded().contains(which) && text.find(which).isEmpty()) {
                found.add(
                        FindingKind.MISSING_METADATA,
                        Severity.MUST_MEND,
                        Finding.Place.of(TextField.of(which)),
                        "",
                        "缺少%s，请填写。".formatted(which.label()));
            } else if (text.asked().contains(which) && text.find(which).isEmpty()) {
                found.add(
                        FindingKind.MISSING_METADATA,
                        Severity.MUST_ANSWER,
                        Finding.Place.of(TextField.of(which)),
                        "",
                        "没有填写%s，请填写；不需要的，请说明理由。".formatted(which.label()));
            }
        }
        text.find(Metadatum.TITLE).ifPresent(title -> text.enclosures().forEach(each -> heading(title, each, found)));
    }

    /// An annex has a title of its own; a title that is nearly ours is that of the original, and was mistyped here or
    /// there. That what is attached is called without 关于印发…的通知, or with it, is no difference.
    private static void heading(String title, CheckedText.Enclosure enclosure, Findings found) {
        String ours = even(title);
        String theirs = even(enclosure.title());
        boolean annex = enclosure.name().startsWith("附") || enclosure.title().startsWith("附");
        if (!theirs.isEmpty()
                && !annex
                && !ours.equals(theirs)
                && !isWithin(ours, theirs)
                && !isWithin(theirs, ours)
                && likeness(ours, theirs) >= ALIKE) {
            found.add(
                    FindingKind.HEADING_DIFFERS,
                    Severity.MUST_ANSWER,
                    new Finding.Place(TextField.TITLE, "", 0, "", ""),
                    title,
                    "标题和附件“%s”里的标题“%s”不一致，请核对；确实不同的，请说明。".formatted(enclosure.name(), enclosure.title()));
        }
    }

    /// Whether one is what the other speaks of: 云州市公共数据管理办法, 关于印发云州市公共数据管理办法的通知.
    private static boolean isWithin(String title, String other) {
        return title.endsWith(other) || core(title).contains(core(other));
    }

    private static String core(String even) {
        String core = ISSUING.matcher(even).replaceFirst("");
        String subject = ENDING.matcher(core).replaceFirst("");
        return subject.isEmpty() ? even : subject;
    }

    private static String even(String title) {
        var even = new StringBuilder();
        var passage = Passage.of(title);
        for (int place = 0; place < passage.length(); place++) {
            if (Han.is(passage.at(place)) || passage.isWordSign(place)) {
                even.append(passage.at(place));
            }
        }
        return even.toString();
    }

    /// How many pairs of neighbouring characters both have, after Dice.
    private static double likeness(String one, String other) {
        var ours = pairs(one);
        var theirs = pairs(other);
        var both = new HashSet<>(ours);
        both.retainAll(theirs);
        int all = ours.size() + theirs.size();
        return all == 0 ? 0 : 2.0 * both.size() / all;
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (int place = 0; place + 1 < text.length(); place++) {
            pairs.add(text.substring(place, place + 2));
        }
        return pairs;
    }
}
