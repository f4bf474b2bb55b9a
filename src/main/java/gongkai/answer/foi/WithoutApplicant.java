package gongkai.answer.foi;

import java.util.List;
import java.util.stream.Stream;

/// What was written to one person, as everybody may read it: without the applicant (条例第四十四条; 个人信息保护法
/// 第六条). Only what the form said of the applicant is known here; others are found by the check of the draft.
final class WithoutApplicant {
    private final List<String> names;
    private final List<String> reaches;

    WithoutApplicant(Applicant applicant) {
        names = telling(applicant.name(), applicant.contact());
        reaches = telling(applicant.certificateNumber(), applicant.telephone(), applicant.address(), applicant.email());
    }

    /// A single character is no name: it would tear holes into the text.
    private static List<String> telling(String... texts) {
        return Stream.of(texts)
                .map(String::strip)
                .filter(text -> text.length() > 1)
                .distinct()
                .toList();
    }

    boolean isNamedIn(String text) {
        return Stream.concat(names.stream(), reaches.stream()).anyMatch(text::contains);
    }

    String of(String text) {
        String clean = text;
        for (String name : names) {
            clean = clean.replace(name, "申请人");
        }
        for (String reach : reaches) {
            clean = clean.replace(reach, "（略）");
        }
        return clean;
    }
}
