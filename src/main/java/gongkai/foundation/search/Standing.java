package gongkai.foundation.search;

/// How far an index has followed, kept with it.
///
/// @param shape the shape of its entries; an index of another shape is made anew
/// @param database which database it was made from; a serial of another database says nothing
/// @param position the last change that is in it
record Standing(int shape, String database, long position) {
    Standing at(long later) {
        return new Standing(shape, database, later);
    }
}
