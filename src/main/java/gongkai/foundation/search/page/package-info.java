/// What the templates of search show.
@NullMarked
package gongkai.foundation.search.page;

import org.jspecify.annotations.NullMarked;
