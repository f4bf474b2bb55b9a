package gongkai.publish.textcheck;

/// Whether an attachment could be looked through at all. While it is being read nobody can say what is in it, so the
/// text waits; where no text can be read, a person looks and says so.
final class EnclosureCheck {
    private EnclosureCheck() {}

    static void look(CheckedText.Enclosure enclosure, Findings found) {
        switch (enclosure.state()) {
            case READ -> {}
            case WAITING ->
                tell(
                        enclosure,
                        Severity.MUST_MEND,
                        new Findings.Marked(enclosure.mark() + " waiting", "附件还在读取，暂不能检查。一般几分钟内读完，请稍后再办理。"),
                        found);
            case NO_TEXT ->
                tell(
                        enclosure,
                        Severity.MUST_ANSWER,
                        new Findings.Marked(enclosure.mark(), "附件没有可读的文字，请打开附件人工核对有无个人信息和不当内容，并写明核对结果。"),
                        found);
        }
    }

    private static void tell(
            CheckedText.Enclosure enclosure, Severity severity, Findings.Marked about, Findings found) {
        var place = new Finding.Place(TextField.ENCLOSURE, enclosure.name(), 0, "", "");
        found.add(FindingKind.UNREAD_ENCLOSURE, severity, place, about);
    }
}
