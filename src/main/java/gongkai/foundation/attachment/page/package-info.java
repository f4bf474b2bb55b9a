/// What the pages of the room show.
@NullMarked
package gongkai.foundation.attachment.page;

import org.jspecify.annotations.NullMarked;
