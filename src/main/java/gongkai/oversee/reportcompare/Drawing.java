package gongkai.oversee.reportcompare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The figures of a chart as `charts.js` reads them: bars lying side by side or one behind the other, a line for each
/// name, with what is written on each.
///
/// @param names what stands left of the bars; an empty one leaves a gap
record Drawing(Kind kind, List<String> names, List<Series> series) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// How bars of one name lie.
    enum Kind {
        /// Beside each other, each with its own length.
        BESIDE,
        /// Behind each other; the length is the sum.
        BEHIND,
        /// Behind each other; the whole has the full length.
        SHARES
    }

    /// The bars of one colour.
    ///
    /// @param values one for each name; empty where there is no bar
    /// @param labels what is written on it
    record Series(String name, List<Optional<BigDecimal>> values, List<String> labels) {}

    String json() {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("kind", kind.name());
        var left = root.putArray("names");
        names.forEach(left::add);
        var all = root.putArray("series");
        for (Series each : series) {
            var one = all.addObject();
            one.put("name", each.name());
            var values = one.putArray("values");
            each.values().forEach(value -> value.ifPresentOrElse(values::add, values::addNull));
            var labels = one.putArray("labels");
            each.labels().forEach(labels::add);
        }
        return MAPPER.writeValueAsString(root);
    }
}
