package gongkai.answer.foi;

import gongkai.answer.foi.page.ScreeningPart;
import gongkai.answer.screening.Duty;
import gongkai.answer.screening.Likeness;
import gongkai.answer.screening.PetitionLook;
import gongkai.answer.screening.PublishedAlready;
import gongkai.answer.screening.Screening;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 受理前审查 on the desk: puts beside a request what speaks for which answer. Nothing here changes anything.
@Component
class FoiScreening {
    /// How many of the organ's newest requests are compared; more would not be read by anybody.
    static final int LOOK_BACK = 500;

    private static final int MOST = 5;
    /// 信息处理费管理办法: ten a month are free.
    private static final int FREE = 10;

    private final FoiScreeningStore store;
    private final FoiOrigin origin;
    private final FoiUnmasking unmasking;
    private final Screening screening;
    private final Organs organs;

    FoiScreening(
            FoiScreeningStore store, FoiOrigin origin, FoiUnmasking unmasking, Screening screening, Organs organs) {
        this.store = store;
        this.origin = origin;
        this.unmasking = unmasking;
        this.screening = screening;
        this.organs = organs;
    }

    /// Empty when the request is closed: nothing is to be decided any more.
    Optional<ScreeningPart> part(Person.Staff me, FoiRequest request, String base) {
        if (request.status().isClosed()) {
            return Optional.empty();
        }
        var look = screening.look(
                request.organ(), request.wish().title(), request.wish().description());
        var near = near(request);
        boolean mayAnswer = FoiStatus.TRANSITIONS.allows(request.status(), FoiAction.DECIDE);
        return Optional.of(new ScreeningPart(
                base,
                origin.facts(request),
                origin.downloads(request, base),
                origin.filing(request)
                        .flatMap(FoiFiling::proof)
                        .map(FoiFiling.Proof::words)
                        .orElse(""),
                reasons(me, request),
                look.published().stream().map(this::published).toList(),
                earlier(request),
                near,
                nearWords(near),
                petition(look.petition()),
                month(request),
                look.duties().stream().map(FoiScreening::duty).toList(),
                mayAnswer,
                mayAnswer ? "" : request.status() == FoiStatus.REGISTERED ? "受理后可以一键填入答复。" : "现在的状态不能答复。"));
    }

    private List<Choice> reasons(Person.Staff me, FoiRequest request) {
        return unmasking.may(me, request)
                ? Arrays.stream(UnmaskReason.values())
                        .filter(reason -> reason != UnmaskReason.OTHER)
                        .map(reason -> new Choice(reason.name(), reason.label()))
                        .toList()
                : List.of();
    }

    private ScreeningPart.Line published(PublishedAlready each) {
        String organ = organs.find(each.organ()).map(Organ::name).orElse("");
        String number = each.number().isEmpty() ? "" : each.number() + "，";
        return new ScreeningPart.Line(
                each.path(),
                each.title(),
                each.path(),
                "%s%s，%s公开".formatted(number, organ, DateText.full(each.date())),
                each.near());
    }

    private List<ScreeningPart.Line> earlier(FoiRequest request) {
        return store.listEarlier(request, MOST).stream()
                .map(each -> line(each, likeness(request, each) >= Likeness.SAME ? "内容几乎相同，" : ""))
                .toList();
    }

    private static ScreeningPart.Line line(FoiRequest each, String before) {
        return new ScreeningPart.Line(
                each.number(),
                each.wish().title(),
                "/console/requests/" + each.id().value(),
                before
                        + "%s收到，%s"
                                .formatted(
                                        DateText.full(each.receivedOn()),
                                        each.decision()
                                                .map(Decision::words)
                                                .orElse(each.status().label())),
                !before.isEmpty());
    }

    /// Compares with the organ's newest requests of other applicants.
    private List<ScreeningPart.Line> near(FoiRequest request) {
        var wanted = Likeness.pairs(text(request));
        record Scored(FoiRequest request, double likeness) {}
        return store.listOthers(request.organ(), request.id(), LOOK_BACK).stream()
                .map(each -> new Scored(each, Likeness.of(wanted, Likeness.pairs(text(each)))))
                .filter(each -> each.likeness() >= Likeness.NEAR)
                .sorted(Comparator.comparingDouble(Scored::likeness).reversed())
                .limit(MOST)
                .map(each -> line(each.request(), ""))
                .toList();
    }

    private static String nearWords(List<ScreeningPart.Line> near) {
        return near.isEmpty()
                ? ""
                : "另有%s %d 件近似的申请，由其他申请人提出。可以公开的，答复后可以转为主动公开（条例第四十四条）。"
                        .formatted(near.size() == MOST ? "至少" : "", near.size());
    }

    private static double likeness(FoiRequest one, FoiRequest other) {
        return Likeness.of(text(one), text(other));
    }

    private static String text(FoiRequest request) {
        return request.wish().title() + request.wish().description();
    }

    private static String petition(PetitionLook look) {
        String words = look.words().stream().limit(MOST).map("“%s”"::formatted).reduce("", String::concat);
        return switch (look.degree()) {
            case NONE -> "";
            case POSSIBLE -> "申请中有%s这样的话，可能是投诉、举报或者咨询，请核对申请人要的是不是信息。".formatted(words);
            case LIKELY -> "申请中有%s这样的话，看来是以申请名义进行信访、投诉、举报或者咨询。".formatted(words);
        };
    }

    private ScreeningPart.Month month(FoiRequest request) {
        LocalDate from = request.receivedOn().withDayOfMonth(1);
        int place = store.countSince(request, from, from.plusMonths(1).minusDays(1));
        String what = "是这位申请人 %d 月向本机关提出的第 %d 件。".formatted(from.getMonthValue(), place);
        boolean beyond = place > FREE;
        return new ScreeningPart.Month(
                beyond ? what + "一个月超过 10 件的部分，可以依法收取信息处理费；明显超过合理范围的，可以要求说明理由（条例第三十五条、第四十二条）。" : what, beyond);
    }

    private static ScreeningPart.Line duty(Duty duty) {
        var contact = duty.organ().contact();
        return new ScreeningPart.Line(
                duty.organ().id().value(),
                duty.organ().name(),
                "",
                "%s%s，电话 %s".formatted(duty.why(), contact.office(), contact.telephone()),
                false);
    }
}
