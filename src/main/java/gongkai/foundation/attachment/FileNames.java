package gongkai.foundation.attachment;

/// Names of files as they came from somebody's computer, made harmless.
final class FileNames {
    private static final int LONGEST = 120;

    private FileNames() {}

    /// The last part of a path, without control characters and what file systems or headers cannot bear, not longer
    /// than 120 characters, with an ending that tells the truth about the content.
    static String clean(String name, FileType type) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}<>:\"|?*]", "")
                .strip()
                .replaceFirst("^\\.+", "");
        String base = plain.isBlank() ? "附件" : plain;
        if (type.fits(base)) {
            int dot = base.lastIndexOf('.');
            String ending = base.substring(dot);
            return (dot == 0 ? "附件" : shorten(base.substring(0, dot), LONGEST - ending.length())) + ending;
        }
        String ending = "." + type.ending();
        return shorten(base, LONGEST - ending.length()) + ending;
    }

    private static String shorten(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
