package gongkai.demo;

import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.identity.Person;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/// Where the history of the demo city plays: the agenda, the days, who acts, what it is about.
record DemoStage(
        Agenda agenda,
        DemoDays days,
        DemoScale scale,
        DemoOrgans organs,
        DemoCast.Players players,
        List<DemoTopic> topics,
        Attachments attachments) {

    Organ organ(String id) {
        return organs.get(OrganId.of(id));
    }

    /// Who acts for an organ at this moment: after a merger the officer of its successor.
    Person.Staff officer(OrganId organ) {
        return players.officer(organs.heirOf(organ));
    }

    Person.Staff head(OrganId organ) {
        return players.head(organs.heirOf(organ));
    }

    List<DemoTopic> topicsOf(OrganId organ) {
        return topics.stream().filter(topic -> topic.concerns(organ)).toList();
    }

    Attachment keep(String name, InputStream content) {
        return attachments.store(name, content);
    }

    /// The first and the last year of the history.
    Stream<Integer> years() {
        int last = days.today().getYear();
        return Stream.iterate(last - DemoCity.YEARS_OF_HISTORY, year -> year <= last, year -> year + 1);
    }
}
