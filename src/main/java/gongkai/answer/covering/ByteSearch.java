package gongkai.answer.covering;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Looks for struck words in bytes and in text.
final class ByteSearch {
    /// Shorter runs of bytes come by chance in what is packed or drawn; short words are looked for in text alone.
    private static final int SHORTEST = 6;
    private static final List<Charset> FORMS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GB18030"));

    private record Sought(int number, String normal, List<byte[]> forms) {}

    private final List<Sought> all;

    private ByteSearch(List<Sought> all) {
        this.all = all;
    }

    static ByteSearch of(List<Strike> strikes) {
        var all = new ArrayList<Sought>();
        for (Strike strike : strikes) {
            if (!strike.sought().isEmpty()) {
                all.add(new Sought(strike.number(), strike.sought(), forms(strike)));
            }
        }
        return new ByteSearch(all);
    }

    private static List<byte[]> forms(Strike strike) {
        var forms = new ArrayList<byte[]>();
        for (String words : new LinkedHashSet<>(
                List.of(strike.words().strip(), strike.words().strip().replaceAll("\\s+", "")))) {
            for (Charset charset : FORMS) {
                byte[] form = words.getBytes(charset);
                if (form.length >= SHORTEST) {
                    forms.add(form);
                }
            }
        }
        return forms;
    }

    /// The strikes whose words stand in the bytes.
    Set<Integer> inBytes(byte[] content) {
        var found = new TreeSet<Integer>();
        for (Sought each : all) {
            if (each.forms().stream().anyMatch(form -> stands(content, form))) {
                found.add(each.number());
            }
        }
        return found;
    }

    /// The strikes whose words can be read in the text, whatever stands between their characters.
    Set<Integer> inText(String text) {
        String normal = Wording.normal(text);
        var found = new TreeSet<Integer>();
        for (Sought each : all) {
            if (normal.contains(each.normal())) {
                found.add(each.number());
            }
        }
        return found;
    }

    private static boolean stands(byte[] content, byte[] form) {
        byte first = form[0];
        for (int at = 0; at <= content.length - form.length; at++) {
            if (content[at] == first && matches(content, at, form)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] content, int at, byte[] form) {
        for (int each = 1; each < form.length; each++) {
            if (content[at + each] != form[each]) {
                return false;
            }
        }
        return true;
    }
}
