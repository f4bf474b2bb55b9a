/// What the templates of identity providers take.
@NullMarked
package gongkai.foundation.federation.page;

import org.jspecify.annotations.NullMarked;
