package gongkai.oversee.reportreading;

import java.util.List;
import java.util.stream.IntStream;

/// How many of all the places where a report may be damaged are tried: in the daily run some of every form, layout and
/// kind of file, with `bin/test --damage` each of them.
final class Damage {
    private Damage() {}

    /// 1 tries every place; else every so many.
    static int step(int daily) {
        return Integer.getInteger("gongkai.damage.step", daily);
    }

    /// Some of the places, beginning at another one for each of several layouts, so that together they meet them all.
    static <T> List<T> some(List<T> places, int daily, int turn) {
        int step = step(daily);
        return IntStream.range(0, places.size())
                .filter(i -> i % step == turn % step)
                .mapToObj(places::get)
                .toList();
    }
}
