package gongkai.publish.disclosurehome;

import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.sitecolumn.ColumnId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A part of a 专题: what stands under one heading, and where it comes from.
///
/// @param source the number of a column, words to search for, or numbers of documents, as its kind says
public record TopicPart(String heading, Kind kind, String source) {
    private static final Pattern LAST_NUMBER = Pattern.compile("([1-9][0-9]{0,17})/?$");
    private static final int MOST_DOCUMENTS = 50;

    /// Where the lines of a part come from.
    public enum Kind {
        COLUMN("一个栏目的最新信息", "栏目的网址，或者网址末尾的数字"),
        SEARCH("一次搜索的结果", "搜索的词，例如 养老服务"),
        DOCUMENTS("选定的几份信息", "信息的网址，每行一个");

        private final String label;
        private final String hint;

        Kind(String label, String hint) {
            this.label = label;
            this.hint = hint;
        }

        static Optional<Kind> parse(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst();
        }

        String label() {
            return label;
        }

        String hint() {
            return hint;
        }
    }

    public TopicPart {
        heading = heading.strip();
        source = source.strip();
    }

    Optional<ColumnId> column() {
        return numbers().stream().findFirst().flatMap(ColumnId::parse);
    }

    List<DocumentId> documents() {
        return numbers().stream()
                .limit(MOST_DOCUMENTS)
                .flatMap(number -> DocumentId.parse(number).stream())
                .toList();
    }

    /// The numbers at the end of the addresses, one an address.
    private List<String> numbers() {
        return Arrays.stream(source.split("[\\s,，、]+"))
                .map(LAST_NUMBER::matcher)
                .filter(found -> found.find())
                .map(found -> found.group(1))
                .toList();
    }
}
