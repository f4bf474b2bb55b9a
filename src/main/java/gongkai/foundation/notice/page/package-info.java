/// What the templates of notice show.
@NullMarked
package gongkai.foundation.notice.page;

import org.jspecify.annotations.NullMarked;
