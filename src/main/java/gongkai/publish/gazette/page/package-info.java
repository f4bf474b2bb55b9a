/// What the templates of gazette show.
@NullMarked
package gongkai.publish.gazette.page;

import org.jspecify.annotations.NullMarked;
