package gongkai.foundation.typesetting;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the fonts of official documents lie.
///
/// @param fonts folders that are looked through in this order, with what lies below them; TrueType only
/// @param cache how many finished files are kept in memory
@ConfigurationProperties("gongkai.letter")
record TypesettingSettings(
        @DefaultValue("/usr/share/fonts") List<String> fonts,
        @DefaultValue("64") int cache) {
    TypesettingSettings {
        fonts = List.copyOf(fonts);
    }
}
