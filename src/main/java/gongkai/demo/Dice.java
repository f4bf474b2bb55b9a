package gongkai.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/// Chance that falls the same way every time. Each document and each request gets dice of its own, thrown off the
/// city's, so that a change to one text does not move all the others.
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this(new SplittableRandom(seed));
    }

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    Dice split() {
        return new Dice(random.split());
    }

    /// A number from the first to the last, both possible.
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /// Some of them, in their own order.
    <T> List<T> some(List<T> all, int n) {
        var rest = new ArrayList<>(all);
        while (rest.size() > n) {
            rest.remove(random.nextInt(rest.size()));
        }
        return rest;
    }

    /// One of them, the heavier the likelier.
    <T> T weighted(List<T> all, ToIntFunction<T> weight) {
        int fall = random.nextInt(all.stream().mapToInt(weight).sum());
        for (T each : all) {
            fall -= weight.applyAsInt(each);
            if (fall < 0) {
                return each;
            }
        }
        throw new IllegalStateException("weights must be positive");
    }
}
