/// What the templates of foi show.
@NullMarked
package gongkai.answer.foi.page;

import org.jspecify.annotations.NullMarked;
