package gongkai.foundation.kernel;

import java.util.List;
import java.util.function.Function;

/// One page of a longer list. Pages count from 1; `total` counts all rows behind it.
public record Slice<T>(List<T> items, int page, int size, long total) {
    public Slice {
        items = List.copyOf(items);
        if (page < 1 || size < 1 || total < 0) {
            throw new IllegalArgumentException("page %d, size %d, total %d".formatted(page, size, total));
        }
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasNext() {
        return page < pages();
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    /// How many rows stand before a page.
    public static int offset(int page, int size) {
        return (page - 1) * size;
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> change) {
        return new Slice<>(items.stream().<R>map(change).toList(), page, size, total);
    }
}
