package gongkai.publish.textcheck;

import java.util.ArrayList;
import java.util.List;

/// Text that attackers planted: words that never stand in an official text, matches with betting or showing behind
/// them, and words that are only fought there. Signs put between the characters of a word do not hide it.
final class InjectionSieve implements Sieve {
    private static final Phrases<Injected> WORDS = Phrases.of(Injected.list());
    private static final int FAR = 4;
    private static final String[] FOUGHT = {
        "打击", "查处", "整治", "严禁", "禁止", "取缔", "举报", "防范", "治理", "违法", "犯罪", "处罚", "抵制", "查办", "惩", "非法", "不得", "扫黄", "案件",
        "反赌", "拒绝", "危害", "警惕", "劝阻", "整顿", "清理", "涉嫌", "侦"
    };

    /// Something found, in places of the squeezed text.
    private record Hit(int from, int to, Injected sort) {}

    @Override
    public void sift(Passage passage, Catch found) {
        var squeezed = Squeezed.of(passage);
        var hits = new ArrayList<Hit>();
        WORDS.find(squeezed.text(), squeezed.length(), (from, to, sort) -> hits.add(new Hit(from, to, sort)));
        if (hits.isEmpty()) {
            return;
        }
        var shows = new ArrayList<Hit>();
        for (Hit hit : hits) {
            switch (hit.sort()) {
                case STRONG -> tell(passage, squeezed, hit, Severity.MUST_MEND, found);
                case WEAK -> {
                    if (!isFought(passage, squeezed, hit)) {
                        tell(passage, squeezed, hit, Severity.MUST_ANSWER, found);
                    }
                }
                case EVENT -> event(passage, squeezed, hit, hits, shows, found);
                case BET, SHOW -> {}
            }
        }
        boolean planted = shows.size() > 1;
        shows.forEach(hit -> tell(
                passage,
                squeezed,
                hit,
                planted || isInTitleMarks(passage, squeezed.place(hit.from()))
                        ? Severity.MUST_MEND
                        : Severity.MUST_ANSWER,
                found));
    }

    /// A match with acts in a chain behind it, few characters apart. The next match begins a chain of its own.
    private static void event(
            Passage passage, Squeezed squeezed, Hit event, List<Hit> hits, List<Hit> shows, Catch found) {
        int limit = hits.stream()
                .filter(hit -> hit.sort() == Injected.EVENT && hit.from() >= event.to())
                .mapToInt(Hit::from)
                .min()
                .orElse(squeezed.length());
        int end = event.to();
        boolean bet = false;
        for (Hit hit : hits) {
            boolean act = hit.sort() == Injected.BET || hit.sort() == Injected.SHOW;
            boolean near = hit.from() >= event.to() && hit.from() - end <= FAR && hit.to() <= limit;
            if (act && near && hit.to() > end && squeezed.isOneLine(event.from(), hit.to())) {
                end = hit.to();
                bet |= hit.sort() == Injected.BET;
            }
        }
        var whole = new Hit(event.from(), end, event.sort());
        if (end > event.to() && bet && !isFought(passage, squeezed, whole)) {
            tell(passage, squeezed, whole, Severity.MUST_MEND, found);
        } else if (end > event.to() && !bet) {
            shows.add(whole);
        }
    }

    private static boolean isFought(Passage passage, Squeezed squeezed, Hit hit) {
        String sentence = passage.sentence(squeezed.place(hit.from()), squeezed.place(hit.to() - 1) + 1);
        for (String word : FOUGHT) {
            if (sentence.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the place lies between 《 and 》: nobody names a document after a broadcast.
    private static boolean isInTitleMarks(Passage passage, int place) {
        int at = place - 1;
        while (at >= 0 && place - at < 60 && passage.at(at) != '\n' && passage.at(at) != '》') {
            if (passage.at(at) == '《') {
                return true;
            }
            at--;
        }
        return false;
    }

    private static void tell(Passage passage, Squeezed squeezed, Hit hit, Severity severity, Catch found) {
        int from = squeezed.place(hit.from());
        int to = squeezed.place(hit.to() - 1) + 1;
        found.take(
                FindingKind.INJECTED,
                severity,
                from,
                to,
                severity == Severity.MUST_MEND
                        ? "“%s”不像公文里的话，可能是被人植入的，请删去，并检查原文来源是否被篡改。".formatted(passage.slice(from, to))
                        : "“%s”可能是被人植入的，请核对；确属原文的，请说明。".formatted(passage.slice(from, to)));
    }
}
