/// The house as people use it: in a real browser, from the first page to the last.
@NullMarked
package gongkai.journey;

import org.jspecify.annotations.NullMarked;
