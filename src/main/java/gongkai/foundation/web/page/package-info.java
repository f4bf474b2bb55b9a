/// What the frame's own templates show.
@NullMarked
package gongkai.foundation.web.page;

import org.jspecify.annotations.NullMarked;
