/// What the template of this room shows.
@NullMarked
package gongkai.answer.foiimport.page;

import org.jspecify.annotations.NullMarked;
