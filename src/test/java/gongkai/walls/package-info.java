/// The rules of the house as functions from code to offences. The tests in `gongkai` hold the house to them and show
/// on fixtures that each one bites.
@NullMarked
package gongkai.walls;

import org.jspecify.annotations.NullMarked;
