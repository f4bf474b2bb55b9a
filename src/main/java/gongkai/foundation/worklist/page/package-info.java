/// What the templates of the worklist show.
@NullMarked
package gongkai.foundation.worklist.page;

import org.jspecify.annotations.NullMarked;
