package gongkai.publish.textcheck;

/// Chinese characters of the usual planes.
final class Han {
    private static final char FIRST = '\u3400';
    private static final char LAST = '\u9fff';

    private Han() {}

    static boolean is(char character) {
        return character >= FIRST && character <= LAST || character >= '\uf900' && character <= '\ufaff';
    }
}
