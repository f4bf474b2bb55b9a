/// What the pages of letters show: dumb data for templates.
@NullMarked
package gongkai.foundation.letter.page;

import org.jspecify.annotations.NullMarked;
