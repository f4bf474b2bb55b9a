package gongkai.answer.foi;

import gongkai.answer.foi.page.FilePage;
import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Wing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Lays out the application form for the portal and for the desk.
@Component
class FoiFilePages {
    static final String PORTAL = "/answer/requests/new";
    static final String DESK = "/console/requests/new";
    private static final String TITLE = "申请公开政府信息";
    private static final String DESK_TITLE = "登记申请";

    private final FoiFilingFiles files;
    private final FoiPages pages;
    private final Organs organs;
    private final Policy policy;
    private final FoiIntakeSettings settings;

    FoiFilePages(FoiFilingFiles files, FoiPages pages, Organs organs, Policy policy, FoiIntakeSettings settings) {
        this.files = files;
        this.pages = pages;
        this.organs = organs;
        this.policy = policy;
        this.settings = settings;
    }

    FilePage portal(Frames frames, Map<String, String> typed, Problems problems) {
        var frame = frames.portal(Wing.ANSWER, TITLE, Crumb.here(TITLE));
        return page(frame, false, PORTAL, typed, problems, FoiRequestForm::answersRequests);
    }

    FilePage desk(Frames frames, Person.Staff me, Map<String, String> typed, Problems problems) {
        var frame = frames.console(DESK_TITLE, Crumb.of("依申请公开", "/console/requests"), Crumb.here(DESK_TITLE));
        var places = policy.where(me, Act.HANDLE_REQUEST);
        return page(
                frame,
                true,
                DESK,
                typed,
                problems,
                organ -> FoiRequestForm.answersRequests(organ) && places.contains(organ.id()));
    }

    private FilePage page(
            Frame frame,
            boolean desk,
            String action,
            Map<String, String> typed,
            Problems problems,
            Predicate<Organ> offered) {
        var why = pages.whyIfToday();
        return new FilePage(
                frame,
                desk,
                action,
                typed,
                problems,
                choices(offered),
                material(typed),
                settings.draftDays(),
                confirmsOfficer(),
                DateText.full(why.dueOn()),
                why);
    }

    /// Whether what is filed online waits for an officer.
    boolean confirmsOfficer() {
        return settings.confirmation() == FoiIntakeSettings.Confirming.OFFICER;
    }

    private FilePage.Material material(Map<String, String> typed) {
        var kept = typed.getOrDefault("kept", "").isEmpty()
                ? FoiFilingFiles.Kept.NOTHING
                : files.kept(typed.getOrDefault("submission", ""));
        return new FilePage.Material(
                kept.files().stream().map(Attachment::name).toList(),
                kept.proof().map(FoiFiling.Proof::words).orElse(""),
                files.accepted());
    }

    private FilePage.Choices choices(Predicate<Organ> offered) {
        return new FilePage.Choices(
                organs.list().stream()
                        .filter(offered)
                        .map(organ -> new Choice(organ.id().value(), organ.name()))
                        .toList(),
                FoiPages.choices(ApplicantKind.class, ApplicantKind::label),
                Stream.of(FoiRequestForm.ID_CARD, "护照", "港澳台居民证件", "军官证", "其他")
                        .map(each -> new Choice(each, each))
                        .toList(),
                FoiPages.choices(SupplyForm.class, SupplyForm::label),
                FoiPages.choices(SupplyRoute.class, SupplyRoute::label),
                List.of(Channel.values()).stream()
                        .filter(channel -> channel != Channel.ONLINE)
                        .map(channel -> new Choice(channel.name(), channel.label(), channel.rule()))
                        .toList(),
                FoiPages.choices(Manner.class, Manner::label),
                FoiPages.choices(ConfirmedBy.class, ConfirmedBy::label));
    }

    /// A form nobody has typed in yet, with a name of its own.
    static Map<String, String> fresh(String organ) {
        var typed = new HashMap<String, String>();
        typed.put("organ", organ);
        typed.put("kind", ApplicantKind.NATURAL_PERSON.name());
        typed.put("certificate", FoiRequestForm.ID_CARD);
        typed.put("form", SupplyForm.ELECTRONIC.name());
        typed.put("route", SupplyRoute.ONLINE.name());
        typed.put("manner", Manner.WRITTEN.name());
        typed.put("submission", FormName.fresh());
        return typed;
    }
}
