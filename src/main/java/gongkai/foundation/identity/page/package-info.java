/// What the templates of identity show.
@NullMarked
package gongkai.foundation.identity.page;

import org.jspecify.annotations.NullMarked;
