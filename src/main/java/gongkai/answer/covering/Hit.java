package gongkai.answer.covering;

import java.util.List;

/// Words that were found; over several lines they have several places.
public record Hit(String words, List<CoverPlace> places) {
    public Hit {
        places = List.copyOf(places);
    }
}
