/// What the pages of this room show.
@NullMarked
package gongkai.foundation.privacy.page;

import org.jspecify.annotations.NullMarked;
