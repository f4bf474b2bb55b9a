package gongkai.answer.foihandling;

import gongkai.answer.foi.Decision;
import gongkai.answer.foi.FoiCorrection;
import gongkai.answer.foi.FoiHouse;
import gongkai.answer.foi.FoiReply;
import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foi.FoiRequests;
import gongkai.answer.foi.FoiWithdrawal;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.identity.Staffing;
import gongkai.foundation.letter.Letters;
import gongkai.foundation.organ.InnerUnit;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganProfiles;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.SampleOrgan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The bureau of civil affairs with everyone who reviews a reply, one inner unit, and another organ that assists.
@Component
final class HandlingHouse {
    static final OrganId BUREAU = OrganId.of("yunzhou-civil");
    static final OrganId OTHER = OrganId.of("yunzhou-finance");
    static final String UNIT = "养老服务科";
    static final List<String> ALL = List.of("REVIEW", "LEGAL", "SIGN");

    private final FoiHouse foi;
    private final Accounts accounts;
    private final Staffing staffing;
    private final Organs organs;
    private final OrganProfiles profiles;
    private final RouteKeeping keeping;
    private final Draft draft;

    HandlingHouse(
            FoiHouse foi,
            Accounts accounts,
            Staffing staffing,
            Organs organs,
            OrganProfiles profiles,
            RouteKeeping keeping,
            Draft draft) {
        this.foi = foi;
        this.accounts = accounts;
        this.staffing = staffing;
        this.organs = organs;
        this.profiles = profiles;
        this.keeping = keeping;
        this.draft = draft;
    }

    /// What is done with a draft.
    @Component
    record Draft(ReplyWriting writing, ReplySecrecy secrecy, ReplyReview review, HandlingComments comments) {}

    /// What is done with a request.
    @Component
    record Foi(FoiRequests requests, FoiReply reply, FoiCorrection correction, FoiWithdrawal withdrawal) {}

    /// The rooms below that tests look into.
    @Component
    record Rooms(
            Foi foi,
            HandlingPapers papers,
            Letters letters,
            Worklist worklist,
            Attachments attachments,
            TransactionOperations transactions) {}

    void settle() {
        foi.officer();
        if (organs.find(OTHER).isPresent()) {
            return;
        }
        organs.enter(SampleOrgan.department(OTHER.value(), "yunzhou"));
        profiles.replaceUnits(BUREAU, List.of(new InnerUnit(UNIT, "养老服务", "0999-5550102", "林科")), "test");
        enter("reviewer", "梁审言", BUREAU, Role.REVIEWER);
        enter("legal", "文慎言", BUREAU, Role.LEGAL_REVIEWER);
        enter("secret", "莫知微", BUREAU, Role.SECRECY_REVIEWER);
        enter("unit", "林禾", BUREAU, Role.OFFICER);
        enter("finance", "严计", OTHER, Role.OFFICER);
        enter("keeper", "程立", BUREAU, Role.ORGAN_ADMINISTRATOR);
        accounts.enterStaff(
                "both",
                "高兼",
                BUREAU,
                FoiHouse.PASSWORD,
                List.of(new Person.Grant(Role.REVIEWER, BUREAU), new Person.Grant(Role.LEGAL_REVIEWER, BUREAU)));
    }

    private void enter(String account, String name, OrganId organ, Role role) {
        accounts.enterStaff(account, name, organ, FoiHouse.PASSWORD, List.of(new Person.Grant(role, organ)));
    }

    Person.Staff who(String account) {
        return staffing.find(account).orElseThrow();
    }

    /// A request taken on, at the bureau whose replies pass these steps.
    FoiRequest accepted(List<String> steps) {
        settle();
        keeping.set(BUREAU, steps, Map.of(UNIT, "unit"), who("keeper"));
        return foi.accepted("2026-03-02");
    }

    static DraftedReply reply(Decision decision, String text) {
        return new DraftedReply(Optional.of(decision), Optional.empty(), text, "", List.of());
    }

    /// A draft that opens nothing, sent to review.
    FoiRequest sent(List<String> steps) {
        var request = accepted(steps);
        draft.writing().save(request.id(), reply(Decision.UNAVAILABLE_NOT_HELD, "经检索，没有制作或者保存。"), 0, who("officer"));
        draft.review().submit(request.id(), 1, "请审核", who("officer"));
        return request;
    }

    void clear(FoiRequest request, int version) {
        draft.secrecy().review(request.id(), version, Optional.of(false), "保守国家秘密法", "不涉密。", who("secret"));
    }
}
