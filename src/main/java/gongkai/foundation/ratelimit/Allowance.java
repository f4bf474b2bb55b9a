package gongkai.foundation.ratelimit;

import java.math.BigInteger;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/// So many requests in such a time, written `120/1m`: all of them at once if need be, after that as fast as they grow
/// back.
public final class Allowance {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8})/([1-9][0-9]{0,4}(?:s|m|h))");
    private static final int SLICES = 20;

    private final long requests;
    private final Duration within;

    private Allowance(long requests, Duration within) {
        this.requests = requests;
        this.within = within;
    }

    /// Reads a setting; one that cannot be read stops the start.
    public static Allowance of(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("not like 120/1m: " + text);
        }
        return new Allowance(Long.parseLong(found.group(1)), DurationStyle.detectAndParse(found.group(2)));
    }

    long requests() {
        return requests;
    }

    Duration within() {
        return within;
    }

    /// So many requests are told to the database at once where each alone would be too dear.
    long slice() {
        return Math.max(1, requests / SLICES);
    }

    /// How long it takes until so many requests have grown back, in nanoseconds: rounded down, so that all that is
    /// allowed fits.
    long nanos(long tokens) {
        return BigInteger.valueOf(within.toNanos())
                .multiply(BigInteger.valueOf(tokens))
                .divide(BigInteger.valueOf(requests))
                .longValueExact();
    }

    @Override
    public String toString() {
        return requests + "/" + within.toSeconds() + "s";
    }
}
