/// What the templates of columns show.
@NullMarked
package gongkai.publish.sitecolumn.page;

import org.jspecify.annotations.NullMarked;
