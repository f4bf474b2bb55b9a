/// What the templates of disclosure homes show.
@NullMarked
package gongkai.publish.disclosurehome.page;

import org.jspecify.annotations.NullMarked;
