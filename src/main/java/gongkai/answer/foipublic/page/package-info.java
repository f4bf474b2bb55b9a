/// What the templates of this room show.
@NullMarked
package gongkai.answer.foipublic.page;

import org.jspecify.annotations.NullMarked;
