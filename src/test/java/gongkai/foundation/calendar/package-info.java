/// What the calendar promises: the notices of eleven years day by day, and the count of a deadline.
@NullMarked
package gongkai.foundation.calendar;

import org.jspecify.annotations.NullMarked;
