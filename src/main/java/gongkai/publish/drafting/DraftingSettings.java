package gongkai.publish.drafting;

import gongkai.publish.textcheck.Metadatum;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How publishing at a set time and afterwards goes on.
///
/// @param scheduleEvery how often it is looked whether something is to be published now; never when zero
/// @param reviewDays within how many working days of the draft's beginning its review is to be done: half of the 20 of
///     条例第二十六条
/// @param afterReviewDays within how many working days what was published in an emergency is reviewed
/// @param asked particulars a draft should have: where one is missing, somebody says why
@ConfigurationProperties("gongkai.drafting")
record DraftingSettings(
        @DefaultValue("20s") Duration scheduleEvery,
        @DefaultValue("10") int reviewDays,
        @DefaultValue("3") int afterReviewDays,
        @DefaultValue({"SUMMARY", "TOPIC", "COLUMN"}) Set<Metadatum> asked) {
    DraftingSettings {
        asked = Set.copyOf(asked);
    }
}
