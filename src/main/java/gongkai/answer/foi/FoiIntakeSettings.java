package gongkai.answer.foi;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How requests come in.
///
/// @param confirmation who confirms for the organ what is filed on the website (条例第三十一条第三项)
/// @param sameWithin within which time the same text by the same asker is the first request again
/// @param draftDays how many days a draft is kept
@ConfigurationProperties("gongkai.foi.intake")
record FoiIntakeSettings(
        @DefaultValue("platform") Confirming confirmation,
        @DefaultValue("10m") Duration sameWithin,
        @DefaultValue("7") int draftDays) {

    /// Who confirms.
    enum Confirming {
        /// The receipt given at once is the organ's confirmation.
        PLATFORM,
        /// An officer confirms; until then the form waits.
        OFFICER
    }
}
