package gongkai.publish.standardcatalogue.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Frame;
import java.util.Map;

/// One line of the catalogue, to be corrected and confirmed.
///
/// @param place its code and field
/// @param typed what stands in each field
/// @param changed who changed it last, in a sentence
public record LinePage(
        Frame frame,
        String name,
        String place,
        String path,
        Map<String, String> typed,
        boolean confirmed,
        String changed,
        Problems problems) {
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
