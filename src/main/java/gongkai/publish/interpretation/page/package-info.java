/// What the templates of interpretations are given.
@NullMarked
package gongkai.publish.interpretation.page;

import org.jspecify.annotations.NullMarked;
