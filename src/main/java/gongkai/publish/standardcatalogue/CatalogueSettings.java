package gongkai.publish.standardcatalogue;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How gaps of the catalogue are followed up.
///
/// @param remind whether gaps past their term go into the worklist
/// @param remindDays how many working days the unit has then (条例第二十六条: 20)
/// @param lookEvery how often the server looks whether the catalogues of today were looked at; zero: never by itself
@ConfigurationProperties("gongkai.standardcatalogue")
record CatalogueSettings(
        @DefaultValue("true") boolean remind,
        @DefaultValue("20") int remindDays,
        @DefaultValue("10m") Duration lookEvery) {
    CatalogueSettings {
        if (remindDays < 1 || remindDays > 60) {
            throw new IllegalArgumentException("gongkai.standardcatalogue.remind-days 是工作日数，在 1 和 60 之间。");
        }
    }
}
