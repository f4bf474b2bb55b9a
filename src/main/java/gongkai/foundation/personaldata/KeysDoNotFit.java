package gongkai.foundation.personaldata;

/// A key is missing, damaged or another one than the data were sealed with; the message says which and what to do.
public final class KeysDoNotFit extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    KeysDoNotFit(String sentence) {
        super(sentence);
    }
}
