/// What the templates of the standard catalogue show.
@NullMarked
package gongkai.publish.standardcatalogue.page;

import org.jspecify.annotations.NullMarked;
