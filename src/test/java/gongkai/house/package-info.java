/// What every test stands on: one real PostgreSQL for the whole run, one Spring context, a clock that tests move.
@NullMarked
package gongkai.house;

import org.jspecify.annotations.NullMarked;
