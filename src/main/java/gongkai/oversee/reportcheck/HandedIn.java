package gongkai.oversee.reportcheck;

import gongkai.foundation.kernel.Problems;
import gongkai.oversee.reportreading.ReportReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// A report that somebody hands in to be checked: a file or pasted text, and the report of the year before, if they
/// like.
///
/// @param output `page`, `xlsx` or `docx`
record HandedIn(
        @Nullable MultipartFile files,
        @Nullable MultipartFile last,
        @Nullable String text,
        @Nullable String output) {
    private static final long LARGEST = 5L * 1024 * 1024;
    private static final int LONGEST = 300_000;

    Optional<MultipartFile> file() {
        return Optional.ofNullable(files).filter(file -> !file.isEmpty());
    }

    @Override
    public String text() {
        return text == null ? "" : text;
    }

    @Override
    public String output() {
        return output == null ? "page" : output;
    }

    boolean wantsSheet() {
        return output().equals("xlsx") || output().equals("docx");
    }

    /// What goes back into the form.
    String keptText() {
        return text().length() > LONGEST ? "" : text();
    }

    void check(Problems problems) {
        problems.when(file().isEmpty() && text().isBlank(), "files", "请选择一份年度报告文件，或者粘贴报告的文字。")
                .when(isTooLarge(file()), "files", "文件超过 5 MB，请去掉图片后再试。")
                .when(isTooLarge(Optional.ofNullable(last)), "last", "文件超过 5 MB，请去掉图片后再试。")
                .when(text().length() > LONGEST, "text", "粘贴的文字超过 30 万字，请只粘贴一份报告。");
    }

    private static boolean isTooLarge(Optional<MultipartFile> file) {
        return file.filter(each -> each.getSize() > LARGEST).isPresent();
    }

    ReportReader.Outcome outcome() {
        return file().map(HandedIn::review).orElseGet(() -> ReportReview.of(text()));
    }

    /// What the report of the year before is; empty when none was handed in.
    Optional<ReportReader.Outcome> lastOutcome() {
        return Optional.ofNullable(last).filter(file -> !file.isEmpty()).map(HandedIn::review);
    }

    private static ReportReader.Outcome review(MultipartFile file) {
        try {
            return ReportReview.of(
                    file.getBytes(),
                    Optional.ofNullable(file.getOriginalFilename()).orElse(""));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
