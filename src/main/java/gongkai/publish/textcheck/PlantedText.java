package gongkai.publish.textcheck;

import java.util.ArrayList;
import java.util.List;

/// Text that attackers planted, for rooms that read texts of others and need no more of the check than this.
public final class PlantedText {
    private static final InjectionSieve SIEVE = new InjectionSieve();

    /// Where it stands.
    ///
    /// @param sure whether it can be nothing else
    public record Place(int from, int to, String words, boolean sure) {}

    private PlantedText() {}

    /// Everything that looks planted, in the order of the text.
    public static List<Place> find(String text) {
        var passage = Passage.of(text);
        var places = new ArrayList<Place>();
        SIEVE.sift(
                passage,
                (_, severity, from, to, _) ->
                        places.add(new Place(from, to, passage.slice(from, to), severity == Severity.MUST_MEND)));
        return List.copyOf(places);
    }
}
