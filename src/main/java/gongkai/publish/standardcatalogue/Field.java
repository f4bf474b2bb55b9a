package gongkai.publish.standardcatalogue;

import java.util.List;

/// A part of the catalogue: the items of the Regulation, or one of the 26 领域.
///
/// @param code 20 and 21 with an A in front for the articles of the Regulation, 01 to 26 for the 领域
/// @param units words in the names of the organs in charge; none where every organ is
record Field(String code, String name, List<String> units, List<Matter> matters) {
    static final String STATUTORY = "A20";

    Field {
        units = List.copyOf(units);
        matters = List.copyOf(matters);
    }

    /// Whether it is one of the 26 领域.
    boolean isLocal() {
        return !code.startsWith("A");
    }

    /// Whether an organ of that name is in charge of it.
    boolean isLedBy(String name) {
        return units.stream().anyMatch(name::contains);
    }

    String path() {
        return CatalogueController.LIST + "/" + code;
    }
}
