package gongkai.foundation.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SliceTest {
    @Property
    void theLastPageHoldsTheRest(
            @ForAll @IntRange(max = 1000) int total, @ForAll @IntRange(min = 1, max = 50) int size) {
        var first = new Slice<>(List.of(), 1, size, total);
        int beforeLast = Slice.offset(first.pages(), size);

        assertThat(beforeLast).isLessThanOrEqualTo(total);
        assertThat(total - beforeLast).isLessThanOrEqualTo(size);
        assertThat(first.hasNext()).isEqualTo(total > size);
        assertThat(new Slice<>(List.of(), first.pages(), size, total).hasNext()).isFalse();
    }

    @Test
    void anEmptyListHasOnePage() {
        var none = new Slice<String>(List.of(), 1, 20, 0);

        assertThat(none.pages()).isEqualTo(1);
        assertThat(none.hasNext()).isFalse();
        assertThat(none.hasPrevious()).isFalse();
    }

    @Test
    void mappingKeepsThePlaceInTheList() {
        var words = new Slice<>(List.of("一", "二三"), 2, 2, 5).map(String::length);

        assertThat(words).isEqualTo(new Slice<>(List.of(1, 2), 2, 2, 5));
        assertThat(words.hasPrevious()).isTrue();
    }

    @Test
    void aPageBeforeTheFirstIsNotOne() {
        assertThatThrownBy(() -> new Slice<>(List.of(), 0, 20, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Slice<>(List.of(), 1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Slice<>(List.of(), 1, 20, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
