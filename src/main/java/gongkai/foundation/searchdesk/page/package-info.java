/// What the templates of the search desk show.
@NullMarked
package gongkai.foundation.searchdesk.page;

import org.jspecify.annotations.NullMarked;
