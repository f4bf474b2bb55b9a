/// What the templates of reading show.
@NullMarked
package gongkai.publish.reading.page;

import org.jspecify.annotations.NullMarked;
