/// What the templates of disclosure show.
@NullMarked
package gongkai.publish.disclosure.page;

import org.jspecify.annotations.NullMarked;
