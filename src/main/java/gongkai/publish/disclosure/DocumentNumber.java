package gongkai.publish.disclosure;

import java.util.Optional;
import java.util.regex.Pattern;

/// 发文字号, for example 云政发〔2025〕12号 or 云州市人民政府令第7号. The year stands in 〔〕 however it was typed.
public record DocumentNumber(String value) {
    private static final Pattern FORM =
            Pattern.compile("[\\p{IsHan}A-Za-z0-9（）、\\-]{1,40}(〔\\d{4}〕(第)?|第)[0-9\\-]{1,12}号");

    private static final Pattern BLANK = Pattern.compile("[\\s\\u3000]");
    private static final Pattern YEAR = Pattern.compile("[\\[【〔［(（](\\d{4})[\\]】〕］)）]");

    public DocumentNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a document number: " + value);
        }
    }

    /// Refuses nothing: use for numbers of our own making.
    public static DocumentNumber of(String value) {
        return parse(value).orElseThrow(() -> new IllegalArgumentException("not a document number: " + value));
    }

    /// The number in what somebody typed, with any kind of brackets and spaces.
    public static Optional<DocumentNumber> parse(String typed) {
        String even = YEAR.matcher(BLANK.matcher(typed).replaceAll("")).replaceAll("〔$1〕");
        return FORM.matcher(even).matches() ? Optional.of(new DocumentNumber(even)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
