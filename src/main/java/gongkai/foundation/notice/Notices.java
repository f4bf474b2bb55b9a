package gongkai.foundation.notice;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The front door: what was told about a subject, and by which ways the house can tell anything.
@Service
@Transactional(readOnly = true)
public class Notices {
    private final ToldStore store;
    private final NoticeKinds kinds;
    private final Channels channels;

    Notices(ToldStore store, NoticeKinds kinds, Channels channels) {
        this.store = store;
        this.kinds = kinds;
        this.channels = channels;
    }

    /// Whom was told what about a subject, by which channel and with what end, oldest first; at most 200.
    ///
    /// @param about as in `Notice.about`
    public List<Told> listAbout(String about) {
        return store.listAbout(about).stream()
                .map(row -> new Told(
                        kinds.find(row.kind()).map(NoticeKind::label).orElse(row.kind()),
                        row.title(),
                        row.channel(),
                        row.state(),
                        row.at(),
                        row.masked(),
                        row.answer()))
                .toList();
    }

    /// The channels beside the inbox that are set up in this house.
    public Set<NoticeChannel> offered() {
        return Set.copyOf(channels.offered());
    }
}
