package gongkai.publish.disclosure;

import gongkai.foundation.operations.RegularWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Folds the differences of the kept counts, so that counting stays quick. The counts are the same before and after.
@Service
class TallyPass {
    private static final int LEAST = 500;

    private final ListingStore store;

    TallyPass(ListingStore store) {
        this.store = store;
    }

    /// Answers how many differences were folded; few are left as they are.
    @Transactional
    public int fold() {
        return store.fold(LEAST);
    }

    /// When it is done.
    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        @Profile("!command")
        static RegularWork tallyFolding(TallyPass pass) {
            return RegularWork.every("归并公开信息的计数", java.time.Duration.ofMinutes(5), pass::fold);
        }
    }
}
