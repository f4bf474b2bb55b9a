package gongkai.answer.foi;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The applicant as one text, to be sealed as a whole: a field a line, line breaks within a field escaped.
final class ApplicantText {
    private ApplicantText() {}

    static String write(Applicant applicant) {
        return Stream.of(
                        applicant.kind().name(),
                        applicant.name(),
                        applicant.certificate(),
                        applicant.certificateNumber(),
                        applicant.contact(),
                        applicant.telephone(),
                        applicant.address(),
                        applicant.email())
                .map(field -> field.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", ""))
                .collect(Collectors.joining("\n"));
    }

    static Applicant read(String text) {
        List<String> fields = text.lines().map(ApplicantText::unescape).toList();
        // A trailing empty field leaves no line behind it.
        return new Applicant(
                ApplicantKind.valueOf(fields.get(0)),
                field(fields, 1),
                field(fields, 2),
                field(fields, 3),
                field(fields, 4),
                field(fields, 5),
                field(fields, 6),
                field(fields, 7));
    }

    private static String field(List<String> fields, int place) {
        return place < fields.size() ? fields.get(place) : "";
    }

    private static String unescape(String field) {
        var plain = new StringBuilder();
        for (int at = 0; at < field.length(); at++) {
            char c = field.charAt(at);
            if (c == '\\' && at + 1 < field.length()) {
                at++;
                plain.append(field.charAt(at) == 'n' ? '\n' : field.charAt(at));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
