/// What the templates of audit show.
@NullMarked
package gongkai.foundation.audit.page;

import org.jspecify.annotations.NullMarked;
