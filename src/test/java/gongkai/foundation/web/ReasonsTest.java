package gongkai.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.organ.OrganRefusal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// `RefusalsTest` sees to it that every enum of reasons is called as `Reasons` looks for it.
class ReasonsTest {
    @Test
    void theReasonsOfAllRoomsAreFoundByTheirSlugs() {
        var reasons = new Reasons();

        assertThat(reasons.list()).hasSizeGreaterThan(100).contains(OrganRefusal.values());
        assertThat(Arrays.stream(WebRefusal.values()))
                .allSatisfy(reason -> assertThat(reasons.find(reason.slug())).contains(reason));
        assertThat(reasons.list()).extracting(ErrorCode::slug).doesNotHaveDuplicates();
        assertThat(reasons.find("no-such-reason")).isEmpty();
    }
}
