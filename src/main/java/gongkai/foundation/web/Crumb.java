package gongkai.foundation.web;

/// One step of the way to a page. The last step of a page has an empty path: it is where one stands.
public record Crumb(String label, String path) {
    public static Crumb here(String label) {
        return new Crumb(label, "");
    }

    public static Crumb of(String label, String path) {
        return new Crumb(label, path);
    }
}
