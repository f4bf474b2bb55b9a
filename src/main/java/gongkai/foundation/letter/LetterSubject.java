package gongkai.foundation.letter;

import gongkai.foundation.identity.Person;

/// What letters are about. The room whose subject it is contributes one as a bean: a letter is shown to those members
/// of staff who may see the matter.
public interface LetterSubject {
    /// What stands before the colon in `about`: `foi`.
    String kind();

    /// Whether this member of staff may see the matter.
    boolean maySee(Person.Staff who, String about);

    /// How the matter is called and where it stands in the console.
    Matter matter(String about);

    /// Whether the letter may be made void before it is delivered. Only where the room takes back what was done with
    /// it:
    /// else a step of the matter would stand on a letter that nobody ever gets.
    default boolean mayBeVoid(Letter letter) {
        return false;
    }

    /// A matter as people read it.
    record Matter(String name, String path) {}
}
