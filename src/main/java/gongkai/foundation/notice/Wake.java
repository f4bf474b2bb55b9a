package gongkai.foundation.notice;

import gongkai.foundation.operations.RegularWork;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// Has the outbox emptied soon: there is something in it. A command only writes into it, and the server empties it.
@Component
class Wake {
    private final Optional<RegularWork> work;

    Wake(@Qualifier("noticeWork") Optional<RegularWork> work) {
        this.work = work;
    }

    void up() {
        work.ifPresent(RegularWork::soon);
    }
}
