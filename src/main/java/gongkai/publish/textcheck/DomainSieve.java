package gongkai.publish.textcheck;

/// Addresses of sites in running text that nobody links to from an official text.
final class DomainSieve implements Sieve {
    private static final int SHORTEST = 4;

    @Override
    public void sift(Passage passage, Catch found) {
        for (int place = 1; place + 2 < passage.length(); place++) {
            if (passage.at(place) == '.' && passage.isWordSign(place - 1) && passage.isWordSign(place + 1)) {
                place = take(passage, place, found);
            }
        }
    }

    private static int take(Passage passage, int dot, Catch found) {
        int from = dot;
        while (from > 0 && isHostSign(passage, from - 1)) {
            from--;
        }
        int to = dot + 1;
        while (to < passage.length() && isHostSign(passage, to)) {
            to++;
        }
        String host = passage.folded(from, to);
        boolean mail = from > 0 && passage.at(from - 1) == '@';
        boolean figures = host.matches("[0-9.\\-]+");
        if (!mail && !figures && host.length() >= SHORTEST && WebHosts.isRisky(host)) {
            found.take(
                    FindingKind.INJECTED,
                    Severity.MUST_ANSWER,
                    from,
                    to,
                    "“%s”是来历不明的网址，请删去；确属原文的，请说明。".formatted(passage.slice(from, to)));
        }
        return to;
    }

    private static boolean isHostSign(Passage passage, int place) {
        return passage.isWordSign(place) || passage.at(place) == '.' || passage.at(place) == '-';
    }
}
