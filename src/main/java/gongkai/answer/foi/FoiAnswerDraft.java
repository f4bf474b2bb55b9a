package gongkai.answer.foi;

import gongkai.answer.screening.PublishedAlready;
import gongkai.answer.screening.Screening;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.SiteAddress;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Opens the desk with the form of the reply filled in from what was found before. Nothing is decided: the officer
/// reads it, changes it and signs.
@Controller
class FoiAnswerDraft {
    private static final String CHANNELS = "您反映的事项可以拨打12345政务服务便民热线，或者通过信访渠道提出，由有关机关依法处理。";

    private final FoiRequestStore store;
    private final FoiScreeningStore earlier;
    private final FoiDesk desk;
    private final Screening screening;
    private final Organs organs;
    private final Policy policy;
    private final SiteAddress site;
    private final ObjectProvider<PetitionTransfer> transfer;

    FoiAnswerDraft(
            FoiRequestStore store,
            FoiScreeningStore earlier,
            FoiDesk desk,
            Screening screening,
            Organs organs,
            Policy policy,
            SiteAddress site,
            ObjectProvider<PetitionTransfer> transfer) {
        this.store = store;
        this.earlier = earlier;
        this.desk = desk;
        this.screening = screening;
        this.organs = organs;
        this.policy = policy;
        this.site = site;
        this.transfer = transfer;
    }

    /// @param as for which answer: published, elsewhere, petition or repeat
    /// @param of what was ticked: addresses of published things, an organ, or the number of a request
    @Needs(Act.HANDLE_REQUEST)
    @GetMapping("/console/requests/{id}/draft")
    ModelAndView draft(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "") List<String> of,
            HttpServletRequest http) {
        var request = store.find(new FoiRequestId(id)).orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_REQUEST));
        policy.require(me, Act.HANDLE_REQUEST, request.organ());
        var filled = switch (as) {
            case "published" -> published(request, of, site.orLocal(http));
            case "elsewhere" -> elsewhere(of);
            case "petition" -> Optional.of(answer(Decision.NOT_PROCESSED_PETITION, petition()));
            case "repeat" -> repeat(request, of);
            default -> Optional.<Map<String, String>>empty();
        };
        return Show.page(
                "foi/desk",
                desk.page(
                        frames,
                        me,
                        request,
                        new FoiDesk.Typed(filled.orElse(Map.of()), new Problems(), Optional.empty())));
    }

    private static Map<String, String> answer(Decision decision, String text) {
        return Map.of("decision", decision.name(), "text", text);
    }

    /// 第三十六条第一项：所申请公开信息已经主动公开的，告知申请人获取该政府信息的方式、途径。
    private Optional<Map<String, String>> published(FoiRequest request, List<String> paths, String base) {
        var chosen =
                screening
                        .look(
                                request.organ(),
                                request.wish().title(),
                                request.wish().description())
                        .published()
                        .stream()
                        .filter(each -> paths.contains(each.path()))
                        .toList();
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        String list = chosen.stream().map(each -> line(each, base)).collect(Collectors.joining("\n"));
        return Optional.of(answer(
                Decision.DISCLOSED, "%s申请的信息已经主动公开，可以在本平台查阅、下载：\n%s".formatted(FoiLetterText.you(request), list)));
    }

    private static String line(PublishedAlready each, String base) {
        String number = each.number().isEmpty() ? "" : "（" + each.number() + "）";
        return "《%s》%s，%s公开，网址：%s%s".formatted(each.title(), number, DateText.full(each.date()), base, each.path());
    }

    /// 第三十六条第五项：不属于本行政机关负责公开的，告知申请人并说明理由；能够确定负责公开的行政机关的，告知其名
    /// 称、联系方式。
    private Optional<Map<String, String>> elsewhere(List<String> chosen) {
        return chosen.stream()
                .findFirst()
                .filter(OrganId::isOne)
                .flatMap(organ -> organs.find(OrganId.of(organ)))
                .map(organ -> answer(Decision.UNAVAILABLE_NOT_HELD, elsewhere(organ)));
    }

    private static String elsewhere(Organ organ) {
        var contact = organ.contact();
        return "该信息不属于本机关负责公开，依法由制作该信息的%s负责公开，请向该机关提出申请。联系单位：%s；地址：%s；电话：%s。"
                .formatted(organ.name(), contact.office(), contact.address(), contact.telephone());
    }

    private String petition() {
        return "申请的内容属于信访、投诉、举报等活动，不作为政府信息公开申请处理。"
                + transfer.stream().findFirst().map(PetitionTransfer::channel).orElse(CHANNELS);
    }

    /// 第三十六条第六项：已就申请人提出的政府信息公开申请作出答复、申请人重复申请公开相同政府信息的，告知不予重复处
    /// 理。
    private Optional<Map<String, String>> repeat(FoiRequest request, List<String> chosen) {
        return earlier.listEarlier(request, FoiScreening.LOOK_BACK).stream()
                .filter(each -> chosen.contains(each.number()) && each.status() == FoiStatus.REPLIED)
                .findFirst()
                .map(before -> answer(
                        Decision.NOT_PROCESSED_REPEAT,
                        "%s此前提出的申请（编号%s）与本次申请的内容相同，本机关已于%s作出答复，不再重复处理。"
                                .formatted(
                                        FoiLetterText.you(request),
                                        before.number(),
                                        before.closedOn().map(DateText::full).orElse(""))));
    }
}
