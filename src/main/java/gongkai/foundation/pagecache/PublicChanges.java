package gongkai.foundation.pagecache;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.audit.AuditedMany;
import gongkai.foundation.kernel.MemoryStale;
import gongkai.foundation.operations.ChangedElsewhere;
import gongkai.foundation.operations.ServerChanges;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Hears what changes. Every change is on record, so every change is heard; pages are forgotten at each, but for those
/// of what no public page shows.
@Component
class PublicChanges {
    private static final String TOPIC = "pagecache";

    /// What no page that is kept shows, by the first word of the record's subject: these change at every moment.
    private static final Set<String> NEVER_SHOWN = Set.of(
            "foi",
            "member",
            "staff",
            "account",
            "address",
            "notice",
            "subscription",
            "program",
            "audit",
            "second",
            "personaldata");

    private final KeptPages pages;
    private final ServerChanges servers;

    PublicChanges(KeptPages pages, ServerChanges servers) {
        this.pages = pages;
        this.servers = servers;
    }

    @EventListener
    void follow(Audited change) {
        if (pages.isOn() && isShown(change.auditEntry())) {
            forget();
        }
    }

    @EventListener
    void follow(AuditedMany changes) {
        if (pages.isOn() && changes.auditEntries().stream().anyMatch(PublicChanges::isShown)) {
            forget();
        }
    }

    private static boolean isShown(AuditEntry entry) {
        String subject = entry.subject();
        int colon = subject.indexOf(':');
        return !NEVER_SHOWN.contains(colon < 0 ? subject : subject.substring(0, colon));
    }

    private void forget() {
        servers.changed(TOPIC);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    pages.forget();
                }
            });
        } else {
            pages.forget();
        }
    }

    @EventListener
    void follow(ChangedElsewhere change) {
        if (change.topic().equals(TOPIC)) {
            pages.forget();
        }
    }

    @EventListener(MemoryStale.class)
    void startAnew() {
        pages.forget();
    }
}
