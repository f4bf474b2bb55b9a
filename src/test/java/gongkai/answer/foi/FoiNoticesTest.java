package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.identity.Members;
import gongkai.foundation.identity.Person;
import gongkai.foundation.notice.DeliveryState;
import gongkai.foundation.notice.MailRoom;
import gongkai.foundation.notice.NoticeChannel;
import gongkai.foundation.notice.Notices;
import gongkai.foundation.notice.Told;
import gongkai.house.HouseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What an applicant is told of a request.
@HouseTest
class FoiNoticesTest {
    private final FoiWorld world;
    private final FoiIntake intake;
    private final FoiAcceptance acceptance;
    private final FoiWithdrawal withdrawal;
    private final Members members;
    private final Notices notices;
    private final MailRoom mail;

    @Autowired
    FoiNoticesTest(
            FoiWorld world,
            FoiIntake intake,
            FoiAcceptance acceptance,
            FoiWithdrawal withdrawal,
            Members members,
            Notices notices,
            MailRoom mail) {
        this.world = world;
        this.intake = intake;
        this.acceptance = acceptance;
        this.withdrawal = withdrawal;
        this.members = members;
        this.notices = notices;
        this.mail = mail;
    }

    @BeforeEach
    void open() {
        world.settle();
        mail.open();
    }

    @AfterEach
    void close() {
        mail.close();
    }

    private NewRequest form(String telephone, String email) {
        return new NewRequest(
                UUID.randomUUID().toString(),
                FoiWorld.BUREAU,
                Channel.ONLINE,
                LocalDate.of(2026, 3, 2),
                new Applicant(ApplicantKind.NATURAL_PERSON, "李清", "护照", "E00000000", "", telephone, "", email),
                new FoiRequest.Wish("王某的低保材料", "全部", SupplyForm.ELECTRONIC, SupplyRoute.ONLINE));
    }

    private List<Told> told(FoiRequest request) {
        mail.pump();
        return notices.listAbout("foi:" + request.id().value());
    }

    @Test
    void anApplicantWithAnAccountIsToldEachStepAndMayStopTheProgress() throws Exception {
        var citizen = members.enterCitizen("apply@example.cn", "李清").orElseThrow();
        var request = intake.receive(form("13900000001", ""), citizen);
        assertThat(told(request))
                .extracting(Told::channel, Told::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(NoticeChannel.IN_APP, DeliveryState.SENT),
                        org.assertj.core.groups.Tuple.tuple(NoticeChannel.EMAIL, DeliveryState.SENT));
        acceptance.accept(request.id(), world.officer());
        mail.pump();

        assertThat(mail.subjectsOf("apply@example.cn"))
                .containsExactly("您的申请 %s 已收到".formatted(request.number()), "您的申请 %s 已受理".formatted(request.number()));
        var news = mail.listOf("apply@example.cn").getLast();
        assertThat(news.getHeader("List-Unsubscribe")).hasSize(1);
        assertThat(mail.listOf("apply@example.cn").getFirst().getHeader("List-Unsubscribe"))
                .isNull();

        var second = intake.receive(form("13900000001", ""), citizen);
        withdrawal.withdraw(second.id(), citizen);
        assertThat(told(second)).extracting(Told::kind).contains("申请已撤回");
    }

    /// The title of a request is the applicant's own and may name somebody; a decision is nobody else's business.
    @Test
    void aMessageNamesTheRequestByItsNumberAndTheNextStep() {
        var request = intake.receive(form("", "nobody@example.cn"), new Person.Guest());
        assertThat(told(request)).singleElement().satisfies(one -> {
            assertThat(one.title()).isEqualTo("您的申请 %s 已收到".formatted(request.number()));
            assertThat(one.masked()).isEqualTo("n***@example.cn");
        });

        assertThat(mail.subjectsOf("nobody@example.cn"))
                .singleElement()
                .satisfies(subject -> assertThat(subject).doesNotContain("低保", "李清"));
    }

    @Test
    void whoLeftOnlyAMobileNumberIsToldByTextMessage() {
        var request = intake.receive(form("139-0000-0001", ""), new Person.Guest());

        assertThat(told(request)).singleElement().satisfies(one -> {
            assertThat(one.channel()).isEqualTo(NoticeChannel.SMS);
            assertThat(one.masked()).isEqualTo("139****0001");
        });
    }

    @Test
    void whoLeftNothingIsNotTold() {
        assertThat(told(intake.receive(form("", ""), new Person.Guest()))).isEmpty();
    }
}
