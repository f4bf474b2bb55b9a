package gongkai.answer.foi;

/// Where a petition or a complaint in disguise can go instead (条例第三十九条第一款: 可以告知通过相应渠道提出). The
/// hotline contributes it as a bean; while there is none, the letter names the channels.
public interface PetitionTransfer {
    /// Who takes what is handed over.
    String unit();

    /// The sentence for the letter that tells the applicant where to go on.
    String channel();
}
