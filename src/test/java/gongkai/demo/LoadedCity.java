package gongkai.demo;

import gongkai.foundation.attachment.FileType;
import gongkai.foundation.identity.IdentityNumber;
import gongkai.foundation.kernel.MemoryStale;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.search.SearchIndex;
import gongkai.foundation.worklist.Light;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.SavedDatabase;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The demo city, a part of it, for tests that walk through the house.
@Component
public class LoadedCity {
    public static final OrganId CIVIL_AFFAIRS = OrganId.of("civil-affairs");
    public static final String PASSWORD = DemoAccount.PASSWORD;
    public static final String OFFICER = "officer";
    public static final String PUBLISHER = "publisher";
    public static final String SUPERVISOR = "supervisor";
    public static final String STATISTICIAN = "statistician";
    public static final String SYSTEM_ADMINISTRATOR = "sysadmin";
    public static final String SECURITY_ADMINISTRATOR = "secadmin";
    public static final String SECURITY_AUDITOR = "auditor";
    public static final String CITIZEN = DemoCast.CITIZEN;
    public static final String IDENTITY_NUMBER = identityNumber();

    private static final String SAVED = "city";
    private static final DemoScale PART = new DemoScale(0.15);

    private final DemoCity city;
    private final SearchIndex index;
    private final Publications publications;
    private final Worklist worklist;
    private final ApplicationEventPublisher events;

    LoadedCity(
            DemoCity city,
            SearchIndex index,
            Publications publications,
            Worklist worklist,
            ApplicationEventPublisher events) {
        this.city = city;
        this.index = index;
        this.publications = publications;
        this.worklist = worklist;
        this.events = events;
    }

    /// Loads the city into the test's database, once. The first test of a run plays its history, the others begin
    /// with a copy of it; so it has to be loaded before a test does anything else.
    public void load() {
        if (city.isLoaded()) {
            return;
        }
        if (!SavedDatabase.continueWith(SAVED)) {
            city.load(PART);
            SavedDatabase.save(SAVED);
        }
        events.publishEvent(new MemoryStale());
        index.rebuild();
    }

    /// The newest policy document that has an attachment.
    public PublishedDocument documentWithAttachment() {
        return publications.newest(500, DocumentKind.values()).stream()
                .filter(document -> publications.listAttachments(document.id()).stream()
                        .anyMatch(file -> file.type() == FileType.PDF))
                .findFirst()
                .orElseThrow();
    }

    /// The desk of a request of the officer's that is waiting to be handled.
    public String openRequestPath() {
        return worklist.listOpen(Set.of(CIVIL_AFFAIRS)).stream()
                .filter(item -> item.state().kind().equals("foi") && item.light() != Light.WAITING)
                .findFirst()
                .orElseThrow()
                .state()
                .path();
    }

    /// The desk of the request for the information of this name.
    public String requestPath(String title) {
        return worklist.listOpen(Set.of(OrganId.of("housing"))).stream()
                .map(item -> item.state())
                .filter(state -> state.kind().equals("foi") && state.title().equals(title))
                .findFirst()
                .orElseThrow()
                .path();
    }

    private static String identityNumber() {
        String seventeen = "99010119900101003";
        return seventeen + IdentityNumber.check(seventeen);
    }
}
