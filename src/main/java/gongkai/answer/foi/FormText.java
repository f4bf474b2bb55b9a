package gongkai.answer.foi;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// What was typed in a form as one text, to be sealed as a whole: a field a line, line breaks within a field escaped.
final class FormText {
    private FormText() {}

    /// Fields a browser adds on its own, such as the token of the page, are left out.
    static String write(Map<String, String> typed) {
        var text = new StringBuilder();
        new TreeMap<>(typed).forEach((field, value) -> {
            if (field.matches("[A-Za-z][A-Za-z0-9]*")) {
                text.append(field)
                        .append('=')
                        .append(value.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n"))
                        .append('\n');
            }
        });
        return text.toString();
    }

    static Map<String, String> read(String text) {
        var typed = new HashMap<String, String>();
        text.lines().forEach(line -> {
            int at = line.indexOf('=');
            typed.put(line.substring(0, at), unescape(line.substring(at + 1)));
        });
        return typed;
    }

    private static String unescape(String value) {
        var plain = new StringBuilder();
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c == '\\' && at + 1 < value.length()) {
                at++;
                plain.append(value.charAt(at) == 'n' ? '\n' : value.charAt(at));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
