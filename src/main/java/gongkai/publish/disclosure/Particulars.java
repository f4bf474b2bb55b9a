package gongkai.publish.disclosure;

import gongkai.foundation.kernel.Problems;
import gongkai.publish.sitecolumn.ColumnId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is told of a document beside its title, number and text. Begins with `NONE` and grows by its own words; checked
/// when the document that bears it is complete.
///
/// @param column the column it stands in
/// @param genre 体裁分类, for example 通知, 决定, 意见; empty where it has none
/// @param item the item of 条例第二十条 it serves, where it is another than that of its kind
/// @param effectiveOn 实施日期, the first day it binds
/// @param expiresOn 有效期至, the last day it binds
/// @param reviewOn the day by which its organ looks whether it is still needed
/// @param source 来源, the organ or medium a text was taken from; empty when it is the publishing organ's own
/// @param keywords 关键词, at most ten
/// @param urgent whether it was published in an emergency and is reviewed afterwards
public record Particulars(
        Optional<ColumnId> column,
        String genre,
        Optional<StatutoryItem> item,
        Optional<LocalDate> effectiveOn,
        Optional<LocalDate> expiresOn,
        Optional<LocalDate> reviewOn,
        String source,
        List<String> keywords,
        boolean urgent) {
    public static final Particulars NONE = new Particulars(
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            List.of(),
            false);

    private static final int MOST_KEYWORDS = 10;

    public Particulars {
        genre = BodyText.line(genre);
        source = BodyText.line(source);
        keywords = keywords.stream()
                .map(BodyText::line)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    public Particulars in(Optional<ColumnId> value) {
        return new Particulars(value, genre, item, effectiveOn, expiresOn, reviewOn, source, keywords, urgent);
    }

    public Particulars in(ColumnId value) {
        return in(Optional.of(value));
    }

    public Particulars genre(String value) {
        return new Particulars(column, value, item, effectiveOn, expiresOn, reviewOn, source, keywords, urgent);
    }

    public Particulars serving(Optional<StatutoryItem> value) {
        return new Particulars(column, genre, value, effectiveOn, expiresOn, reviewOn, source, keywords, urgent);
    }

    /// Binding from a day on, and to a day: both days included.
    public Particulars binding(Optional<LocalDate> from, Optional<LocalDate> to) {
        return new Particulars(column, genre, item, from, to, reviewOn, source, keywords, urgent);
    }

    public Particulars reviewedBy(Optional<LocalDate> value) {
        return new Particulars(column, genre, item, effectiveOn, expiresOn, value, source, keywords, urgent);
    }

    public Particulars from(String value) {
        return new Particulars(column, genre, item, effectiveOn, expiresOn, reviewOn, value, keywords, urgent);
    }

    public Particulars keywords(List<String> value) {
        return new Particulars(column, genre, item, effectiveOn, expiresOn, reviewOn, source, value, urgent);
    }

    public Particulars urgent(boolean value) {
        return new Particulars(column, genre, item, effectiveOn, expiresOn, reviewOn, source, keywords, value);
    }

    /// Notes what is wrong, field by field.
    void check(DocumentKind kind, LocalDate madeOn, Problems problems) {
        boolean dated = effectiveOn.isPresent() || expiresOn.isPresent() || reviewOn.isPresent();
        problems.when(genre.length() > 20, "genre", "体裁分类不超过 20 个字。")
                .when(source.length() > 100, "source", "来源不超过 100 个字。")
                .when(keywords.size() > MOST_KEYWORDS, "keywords", "关键词不超过 10 个。")
                .when(keywords.stream().anyMatch(word -> word.length() > 30), "keywords", "每个关键词不超过 30 个字。")
                .when(dated && !kind.hasValidity(), "expiresOn", "这一类信息没有效力期间，不填写实施日期、有效期和评估日期。")
                .when(isBefore(effectiveOn, madeOn), "effectiveOn", "实施日期不早于成文日期。")
                .when(isBefore(expiresOn, effectiveOn.orElse(madeOn)), "expiresOn", "有效期至不早于实施日期。")
                .when(isBefore(reviewOn, madeOn), "reviewOn", "评估日期不早于成文日期。");
    }

    private static boolean isBefore(Optional<LocalDate> day, LocalDate other) {
        return day.filter(each -> each.isBefore(other)).isPresent();
    }
}
