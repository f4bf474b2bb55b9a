/// What the templates of the calendar show.
@NullMarked
package gongkai.foundation.calendar.page;

import org.jspecify.annotations.NullMarked;
