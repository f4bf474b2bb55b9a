package gongkai.answer.foi;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import org.springframework.stereotype.Service;

/// The remedies as letters name them: who reviews what an organ decides, and the court.
@Service
public class RemedyWords {
    private final Organs organs;
    private final FoiSettings settings;

    RemedyWords(Organs organs, FoiSettings settings) {
        this.organs = organs;
        this.settings = settings;
    }

    /// Review or suit, at the choice of whom the decision concerns (行政复议法第二十条，行政诉讼法第四十六条).
    public String either(OrganId organ) {
        return FoiLetterText.eitherRemedy(reviewBody(organ), settings.court());
    }

    String reviewBody(OrganId decided) {
        Organ organ = organs.get(decided);
        return organ.parent().map(parent -> organs.get(parent).name()).orElse(settings.topReviewBody());
    }
}
