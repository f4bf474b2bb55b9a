package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.drafting.DraftGate;
import gongkai.publish.drafting.DraftId;
import gongkai.publish.drafting.DraftStatus;
import gongkai.publish.drafting.Drafts;
import gongkai.publish.drafting.SecrecyReviews;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Part 10: an answer becomes public through the gate, and through nothing else.
@HouseTest
class FoiPublicationTest {
    private final FoiWorld world;
    private final FoiVerbs verbs;
    private final FoiRequests requests;
    private final Publications publications;
    private final Drafts drafts;
    private final DraftGate gate;
    private final SecrecyReviews secrecy;
    private final Accounts accounts;

    @Autowired
    FoiPublicationTest(
            FoiWorld world,
            FoiVerbs verbs,
            FoiRequests requests,
            Publications publications,
            Drafts drafts,
            DraftGate gate,
            SecrecyReviews secrecy,
            Accounts accounts) {
        this.world = world;
        this.verbs = verbs;
        this.requests = requests;
        this.publications = publications;
        this.drafts = drafts;
        this.gate = gate;
        this.secrecy = secrecy;
        this.accounts = accounts;
    }

    @Test
    void anAnswerIsPublishedOnceItsDraftHasPassed() {
        var request = decided(Decision.DISCLOSED, "李清申请的发放办法见下：每月一百元。");
        DraftId draft = verbs.publication().begin(request.id(), "高龄津贴发放办法", world.officer());

        assertThat(now(request).publishedAs()).isEmpty();
        assertThat(drafts.findStatus(draft)).contains(DraftStatus.DRAFTING);
        assertThat(verbs.publication().standing(request))
                .contains(new FoiPublication.Standing(draft, DraftStatus.DRAFTING));
        refuses(FoiRefusal.PUBLICATION_BEGUN, () -> begin(request));

        drafts.submit(draft, world.officer());
        secrecy.review(draft, 1, Optional.of(false), "保守国家秘密法", "不涉及国家秘密。", staff("keeper", Role.SECRECY_REVIEWER));
        gate.publishUrgently(draft, 1, "多人申请，急需公布。", staff("publisher", Role.PUBLISHER));

        var document = publications
                .find(DocumentId.of(now(request).publishedAs().orElseThrow()))
                .orElseThrow();
        assertThat(document.title()).isEqualTo("高龄津贴发放办法");
        assertThat(document.toString()).doesNotContain("李清");
        assertThat(publications.findBody(document.id()).orElseThrow())
                .contains("每月一百元")
                .doesNotContain("李清");
        refuses(FoiRefusal.ALREADY_PUBLISHED, () -> begin(request));
    }

    @Test
    void aTitleThatNamesTheApplicantIsRefused() {
        var request = decided(Decision.DISCLOSED, "见附件。");

        refuses(FoiRefusal.FORM_INCOMPLETE, () -> verbs.publication().begin(request.id(), "答复李清的办法", world.officer()));
    }

    @Test
    void nothingThatWasRefusedIsPublished() {
        var refused = decided(Decision.REFUSED_PROCESS_INFO, "属于过程性信息。");

        refuses(FoiRefusal.NOTHING_TO_PUBLISH, () -> begin(refused));
    }

    private void begin(FoiRequest request) {
        verbs.publication().begin(request.id(), "高龄津贴发放办法", world.officer());
    }

    private FoiRequest now(FoiRequest request) {
        return requests.find(request.id()).orElseThrow();
    }

    private FoiRequest decided(Decision decision, String text) {
        var request = world.cleared(world.accepted("2026-03-02", verbs.acceptance()));
        var ruling = new FoiReply.Ruling(decision, Optional.empty(), text, List.of());
        verbs.reply().decide(request.id(), ruling, world.officer());
        return now(request);
    }

    private Person.Staff staff(String name, Role role) {
        return accounts.signInStaff(name, FoiWorld.PASSWORD).orElseGet(() -> {
            accounts.enterStaff(
                    name, "何平", FoiWorld.BUREAU, FoiWorld.PASSWORD, List.of(new Person.Grant(role, FoiWorld.BUREAU)));
            return accounts.signInStaff(name, FoiWorld.PASSWORD).orElseThrow();
        });
    }

    private static void refuses(ErrorCode code, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
