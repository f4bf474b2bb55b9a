/// What the templates of the handling show.
@NullMarked
package gongkai.answer.foihandling.page;

import org.jspecify.annotations.NullMarked;
