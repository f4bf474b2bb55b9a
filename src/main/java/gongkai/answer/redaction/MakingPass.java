package gongkai.answer.redaction;

import gongkai.foundation.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Makes the copies that were asked for, one at a time on each server: pages as pictures take memory. What a stopped
/// server had begun is begun anew by the next that looks.
@Component
class MakingPass {
    private static final Logger LOG = LoggerFactory.getLogger(MakingPass.class);
    /// A page takes seconds; who is silent for minutes is gone.
    private static final Duration SILENCE = Duration.ofMinutes(5);
    private static final int MOST_TRIES = 3;

    private final MakingStore store;
    private final RedactionMaking making;
    private final Clock clock;

    MakingPass(MakingStore store, RedactionMaking making, Clock clock) {
        this.store = store;
        this.making = making;
        this.clock = clock;
    }

    void look() {
        var now = clock.instant();
        for (var next = store.take(now, now.minus(SILENCE)); next.isPresent(); ) {
            work(next.get());
            next = store.take(clock.instant(), clock.instant().minus(SILENCE));
        }
    }

    private void work(MakingStore.Wanted wanted) {
        if (wanted.tries() > MOST_TRIES) {
            store.fail(wanted, "重制了三次都没有做成。请把文件分成几份，或者换一种格式再试。");
            return;
        }
        try {
            making.make(wanted, (page, pages) -> store.progress(wanted, page, pages, clock.instant()));
        } catch (Refusal refusal) {
            store.fail(wanted, refusal.code().message());
        } catch (RuntimeException broken) {
            LOG.error("重制文件没有做成", broken);
            store.fail(wanted, "这份文件没有重制成功。请打印成 PDF 后再试；仍不成功的，请与管理员联系。");
        } catch (OutOfMemoryError tooLarge) {
            LOG.error("重制文件时内存不够", tooLarge);
            store.fail(wanted, "文件的页面太大，内存不够。请把文件分成几份再试。");
        }
    }
}
