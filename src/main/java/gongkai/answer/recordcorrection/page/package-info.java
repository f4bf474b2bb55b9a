/// What the pages of this room show.
@NullMarked
package gongkai.answer.recordcorrection.page;

import org.jspecify.annotations.NullMarked;
