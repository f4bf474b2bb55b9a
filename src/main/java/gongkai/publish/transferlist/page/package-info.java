/// What the page of this room shows.
@NullMarked
package gongkai.publish.transferlist.page;

import org.jspecify.annotations.NullMarked;
