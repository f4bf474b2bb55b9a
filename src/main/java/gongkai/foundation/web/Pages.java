package gongkai.foundation.web;

/// Pages of lists, as they come from addresses.
public final class Pages {
    private static final int LONGEST = 7;

    private Pages() {}

    /// The page nearest to the one asked for that exists.
    public static int within(int page, long total, int size) {
        long last = Math.max(1, (total + size - 1) / size);
        return (int) Math.clamp((long) page, 1L, last);
    }

    /// The page named in an address; 1 when it names none.
    public static int parse(String text) {
        return text.length() <= LONGEST && text.matches("[0-9]+") ? Integer.parseInt(text) : 1;
    }
}
