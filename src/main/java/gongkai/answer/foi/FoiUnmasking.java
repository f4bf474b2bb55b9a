package gongkai.answer.foi;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.personaldata.Mask;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows an applicant's data in full to those who handle the request, and finds requests by them. Both need a purpose
/// and go on record: 《个人信息保护法》第六条 (与处理目的直接相关), 第五十一条第二项 and 第四项 (分类管理、合理确定操作权限).
@Service
public class FoiUnmasking {
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 200;
    private static final int SHORTEST_CLUE = 2;
    private static final int LONGEST_CLUE = 100;

    private final FoiRequestStore store;
    private final FoiApplicantStore applicants;
    private final FoiAccess access;
    private final FoiSealing sealing;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FoiUnmasking(
            FoiRequestStore store,
            FoiApplicantStore applicants,
            FoiAccess access,
            FoiSealing sealing,
            Policy policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.applicants = applicants;
        this.access = access;
        this.sealing = sealing;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    boolean may(Person.Staff who, FoiRequest request) {
        return policy.may(who, Act.UNMASK_PERSONAL_DATA, request.organ());
    }

    /// The applicant in full, after the reason is on record.
    ///
    /// @param words the reason in one's own words; needed for 其他
    @Transactional
    public Applicant unmask(FoiRequestId id, Optional<UnmaskReason> usual, String words, Person.Staff who) {
        FoiRequest request = store.find(id).orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_REQUEST));
        policy.require(who, Act.UNMASK_PERSONAL_DATA, request.organ());
        String own = words.strip();
        boolean needsWords =
                usual.filter(reason -> reason == UnmaskReason.OTHER).isPresent() || !own.isEmpty();
        new Problems()
                .when(usual.isEmpty(), "unmaskReason", "请选择查看的理由。")
                .when(needsWords && own.length() < SHORTEST_REASON, "unmaskWords", "请写明理由，不少于 5 个字。")
                .when(own.length() > LONGEST_REASON, "unmaskWords", "理由不超过 200 个字。")
                .refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        Applicant applicant = access.applicant(request);
        String reason = Stream.of(
                        usual.filter(r -> r != UnmaskReason.OTHER)
                                .map(UnmaskReason::label)
                                .orElse(""),
                        own)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("；"));
        note("foi:" + id.value(), request.organ(), who, "查看个人信息全文", "%s。理由：%s".formatted(fields(applicant), reason));
        return applicant;
    }

    /// The requests within the person's organs whose applicant has exactly this name, telephone or paper.
    @Transactional
    public List<FoiRequest> find(String typed, Person.Staff who) {
        String clue = typed.strip();
        new Problems()
                .when(clue.length() < SHORTEST_CLUE, "applicant", "请填写完整的姓名、电话或者证件号码。")
                .when(clue.length() > LONGEST_CLUE, "applicant", "不超过 100 个字。")
                .refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        Set<OrganId> places = policy.where(who, Act.UNMASK_PERSONAL_DATA);
        var found = applicants.listBy(sealing.clues(clue), places);
        note("foi:list", who.organ(), who, "按申请人查找", "查找%s，找到%d件。".formatted(masked(clue), found.size()));
        return found;
    }

    private void note(String subject, OrganId organ, Person.Staff who, String action, String detail) {
        events.publishEvent(
                new FoiPersonalDataSeen(subject, clock.instant(), who.actor(), organ.value(), action, detail));
    }

    /// Which fields were shown; the empty ones were not.
    private static String fields(Applicant applicant) {
        return Stream.of(
                        applicant.name().isEmpty() ? "" : "姓名或名称",
                        applicant.certificateNumber().isEmpty() ? "" : "证件号码",
                        applicant.contact().isEmpty() ? "" : "联系人",
                        applicant.telephone().isEmpty() ? "" : "联系电话",
                        applicant.email().isEmpty() ? "" : "电子邮箱",
                        applicant.address().isEmpty() ? "" : "通信地址")
                .filter(field -> !field.isEmpty())
                .collect(Collectors.joining("、"));
    }

    private static String masked(String clue) {
        if (!clue.matches(".*\\d{4,}.*")) {
            return "姓名“" + Mask.name(clue) + "”";
        }
        return clue.length() > 13 ? "证件号码“" + Mask.identityNumber(clue) + "”" : "号码“" + Mask.telephone(clue) + "”";
    }
}
