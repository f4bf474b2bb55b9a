package gongkai.publish.disclosure;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.sitecolumn.ColumnId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;

/// Which of the published documents a list shows, and what stands first. What is empty narrows nothing.
///
/// @param year the year of publication
/// @param topic 主题分类
/// @param column the column they stand in, or in one beneath it
public record Listing(
        Optional<OrganId> organ,
        Optional<DocumentKind> kind,
        Optional<Integer> year,
        Optional<Validity> validity,
        Optional<String> topic,
        Optional<ColumnId> column,
        Order order) {
    private static final int LONGEST_TOPIC = 40;

    /// What stands first.
    public enum Order {
        NEWEST("newest", "最新的在前"),
        OLDEST("oldest", "最早的在前");

        private final String parameter;
        private final String label;

        Order(String parameter, String label) {
            this.parameter = parameter;
            this.label = label;
        }

        public String parameter() {
            return parameter;
        }

        public String label() {
            return label;
        }

        public static Optional<Order> parse(String typed) {
            for (Order each : values()) {
                if (each.parameter.equals(typed)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    /// All that is open, the newest first.
    public static final Listing ALL = new Listing(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Order.NEWEST);

    public Listing {
        topic = topic.map(BodyText::line).filter(text -> !text.isEmpty() && text.length() <= LONGEST_TOPIC);
    }

    public Listing of(Optional<OrganId> value) {
        return new Listing(value, kind, year, validity, topic, column, order);
    }

    public Listing kind(Optional<DocumentKind> value) {
        return new Listing(organ, value, year, validity, topic, column, order);
    }

    public Listing year(Optional<Integer> value) {
        return new Listing(organ, kind, value, validity, topic, column, order);
    }

    public Listing validity(Optional<Validity> value) {
        return new Listing(organ, kind, year, value, topic, column, order);
    }

    public Listing topic(Optional<String> value) {
        return new Listing(organ, kind, year, validity, value, column, order);
    }

    public Listing in(Optional<ColumnId> value) {
        return new Listing(organ, kind, year, validity, topic, value, order);
    }

    public Listing ordered(Order value) {
        return new Listing(organ, kind, year, validity, topic, column, value);
    }

    public boolean isNarrowed() {
        return !ordered(Order.NEWEST).equals(ALL);
    }

    /// The address of the list.
    public String path() {
        var parts = new ArrayList<String>();
        organ.ifPresent(value -> parts.add("organ=" + value));
        kind.ifPresent(value -> parts.add("kind=" + value.name()));
        year.ifPresent(value -> parts.add("year=" + value));
        validity.ifPresent(value -> parts.add("validity=" + value.name()));
        topic.ifPresent(value -> parts.add("topic=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        column.ifPresent(value -> parts.add("column=" + value));
        if (order != Order.NEWEST) {
            parts.add("sort=" + order.parameter());
        }
        return "/publish/documents" + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }
}
