/// What the pages of the list of words show.
@NullMarked
package gongkai.publish.textcheck.page;

import org.jspecify.annotations.NullMarked;
