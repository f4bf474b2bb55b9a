package gongkai.foundation.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 发文字号 in one form, however it is written: 云政发〔2020〕12号, 云政发[2020]12, 云政发（２０２０）第12号 and 云政发2020年12号 are one.
///
/// @param word the letters before the year, for example 云政发; empty where only the rest was typed
/// @param year empty for numbers that run on, for example 云州市人民政府令第7号
record NumberForm(String word, String year, String serial) {
    private static final String OPEN = "[\\[【〔﹝(<〈]";
    private static final String CLOSE = "[\\]】〕﹞)>〉]";
    private static final Pattern WITH_YEAR = Pattern.compile("([\\p{IsHan}a-z、()\\-]{0,40}?)" + OPEN
            + "?((?:19|20)\\d{2})(?:" + CLOSE + "|年)?第?0*([1-9][0-9\\-]{0,11})号?");
    private static final Pattern RUNNING = Pattern.compile("([\\p{IsHan}a-z、()\\-]{1,40}?)第0*([1-9][0-9]{0,11})号?");

    /// The number in what was typed or printed; empty when it is none.
    static Optional<NumberForm> parse(String typed) {
        String even = plain(typed);
        Matcher dated = WITH_YEAR.matcher(even);
        if (dated.matches()
                && (even.matches(".*(" + OPEN + "|年|号).*") || !dated.group(1).isEmpty())) {
            return Optional.of(new NumberForm(dated.group(1), dated.group(2), dated.group(3)));
        }
        Matcher running = RUNNING.matcher(even);
        return running.matches()
                ? Optional.of(new NumberForm(running.group(1), "", running.group(2)))
                : Optional.empty();
    }

    /// The one form.
    String key() {
        return year.isEmpty() ? word + "/" + serial : word + "(" + year + ")" + serial;
    }

    /// The number as a whole, and with letters left away from the front: people leave out 云, or type only 〔2020〕12号.
    List<String> keys() {
        var keys = new ArrayList<String>();
        for (int from = 0; from <= word.length(); from++) {
            if (from < word.length() || !year.isEmpty()) {
                keys.add(new NumberForm(word.substring(from), year, serial).key());
            }
        }
        return keys;
    }

    /// As it would be printed, for finding it where it is cited.
    String printed() {
        return year.isEmpty() ? word + "第" + serial + "号" : word + "〔" + year + "〕" + serial + "号";
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u3000]+", "");
    }
}
